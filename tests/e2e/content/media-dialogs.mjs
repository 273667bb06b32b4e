import { seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { aSubmission, mine } from './approval.mjs';
import { sha256, withPictures } from './picture-files.mjs';
import { arrived } from './quiet.mjs';

const TEXT = 'What a record quarter for Acme!';

/** How a person attaches and describes a picture on these sites. */
const ATTACH = {
  facebook: async (page, file, alt) => {
    await page.attach('[role=dialog] input[type=file]', file);
    if (!alt) return;
    await page.click('[role=dialog] [aria-label="Edit photo"]');
    await page.click('[role=dialog] textarea');
    await page.type(alt);
    await page.click('[role=dialog] [aria-label=Save]');
  },
  linkedin: async (page, file, alt) => {
    await page.click('[data-test-modal-id=sharebox] [aria-label="Add media"]');
    await page.attach('#media-editor-file-selector__file-input', file);
    if (alt) {
      await page.click('.media-editor textarea');
      await page.type(alt);
    }
    await page.click('.share-box-footer__primary-btn');
  },
};

/** In Firefox the page's own policy binds content scripts; LinkedIn's replica lets nobody fetch a chosen file. */
const readsBytes = ({ kind }, site) => kind === 'chromium' || site !== 'linkedin';

export const mediaDialogChecks = {
  'files of Facebook and of LinkedIn count too, with their descriptions': async ({
    stage,
    check,
    shot,
  }) => {
    for (const site of Object.keys(ATTACH)) {
      await withPictures(async ({ red, blue }) => {
        const page = await compose(stage.browser, site, TEXT);
        await seeState(page, 'sign-off');
        await ATTACH[site](page, red, 'A chart');
        const sent = [{ kind: 'image', alt: 'A chart', sha256: sha256(red) }];
        const media = readsBytes(stage, site) ? sent : [{ kind: 'image', alt: 'A chart' }];
        await stage.store(mine(aSubmission(site, TEXT, { media })));
        await seeState(page, 'approved');
        await shot(page, site);
        await ATTACH[site](page, blue, '');
        await seeState(page, 'held');
        check.that(`${site}: one more file is another draft`, true);
        await page.close();
        const again = await compose(stage.browser, site, TEXT);
        await ATTACH[site](again, red, 'A graph');
        await seeState(again, 'held');
        check.that(`${site}: another description is another draft`, true);
        await again.close();
        const last = await compose(stage.browser, site, TEXT);
        await ATTACH[site](last, red, 'A chart');
        await seeState(last, 'approved');
        await pressPost(last, site);
        await arrived(stage, 1);
        const left = stage.replicas.record.map((post) => post.media);
        check.same(`${site}: what was approved goes out`, left, [sent]);
        await last.close();
        stage.replicas.reset();
      });
    }
  },
};
