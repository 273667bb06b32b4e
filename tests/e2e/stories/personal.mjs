import { pressPost, SITES } from '../sites.mjs';
import { toolbarTitle } from '../toolbar.mjs';

const TEXT = 'Project Falcon is what my son calls his kite.';
const PERSONAL = { x: 'ada_example', facebook: '100001', linkedin: 'ada-example' };

export const personal = {
  name: 'personal',
  tells: 'From a personal account nothing is checked, shown or sent, and the toolbar icon says so',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    const asked = world.server.requestCount();
    for (const site of Object.keys(SITES)) {
      world.replicas.actAs(site, PERSONAL[site]);
      const page = await ada.page(SITES[site].home);
      await SITES[site].open(page);
      await page.type(TEXT);
      check.that(`${site}: no chip`, !(await page.has('.gp-chip')));
      const title = await toolbarTitle(ada, SITES[site].home, 'personal account');
      check.that(`${site}: the icon says so ("${title}")`, title.includes('personal account'));
      await page.raw.bringToFront();
      await pressPost(page, site);
      const posts = await world.posts(site, 1);
      check.same(
        `${site}: posts untouched`,
        posts.map((post) => post.text),
        [TEXT],
      );
      await shot(page, `${site} personal`);
      await page.close();
    }
    check.that('the server heard nothing of the draft', !world.server.log().includes('kite'));
    check.that(
      'only the usual look for news was asked for',
      world.server.requestCount() - asked < 40,
    );
  },
};
