import { openCard, seeState, underlined } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';

export const warned = {
  name: 'warned',
  tells: 'A draft with a problem shows it while typing; a fix goes in only by its button',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    for (const site of Object.keys(SITES)) {
      const page = await compose(ada, site, 'We keep a blacklist of bad hosts.');
      await page.watchChanges(SITES[site].editor);
      await seeState(page, 'advise');
      check.same(`${site}: the matched word is underlined`, await underlined(page, ['blacklist']), [
        'blacklist',
      ]);
      await openCard(page);
      await page.see('.gp-card', 'blocklist');
      check.same(`${site}: nothing changed inside the editor`, await page.changes(), 0);
      await shot(page, `${site} card`);
      await page.click('.gp-card button', 'blocklist');
      await seeState(page, 'clear');
      await pressPost(page, site);
      const posts = await world.posts(site, 1);
      check.same(
        `${site}: the fixed text is what arrived`,
        posts.map((post) => post.text),
        ['We keep a blocklist of bad hosts.'],
      );
      await page.close();
    }
  },
};
