import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { seeHold, seeState } from '../notice.mjs';
import { policyWith } from './policy.mjs';
import { arrived, texts } from './quiet.mjs';
import { settle } from './stage.mjs';

const SECRET = 'Project Falcon ships next month!';
const EDITOR = '[data-testid=primaryColumn] [contenteditable=true][data-testid^=wordsTextarea_]';
const POST = '[data-testid=wordsButtonInline]';

export const healedSiteChecks = {
  'a site that changed is understood again without a reload, once its selectors came': async ({
    stage,
    check,
  }) => {
    const page = await stage.browser.page('https://x.com/home?marks=new');
    await page.click(EDITOR);
    await page.type(SECRET);
    await settle();
    await page.click(POST);
    await arrived(stage, 1);
    check.same('the built-in selectors know no Post control here', texts(stage), [SECRET]);
    stage.replicas.reset();
    await page.click(EDITOR);
    await page.type(SECRET);
    await stage.store({ policy: { ...policyWith(), sitePack: renamedPack() } });
    await seeState(page, 'blocked');
    await page.click(POST);
    await seeHold(page);
    await settle();
    check.same('with those of the site pack it is held', texts(stage), []);
    await page.close();
  },
};

/** As the background keeps it, once its signature was found good: for this one site, with the marks that the page has now. */
function renamedPack() {
  const built = readFileSync(join(ROOT, 'sites/x/selectors.json'), 'utf8');
  const x = JSON.parse(built.replaceAll(/tweet(Textarea|Button)/g, 'words$1'));
  return { guidepost: 1, org: 'acme', version: 2, schema: 1, sites: [x] };
}
