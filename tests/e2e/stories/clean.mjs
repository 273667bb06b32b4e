import { seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';

const TEXT = 'Our new office in Lyon opens on Monday. Come and say hello!';

export const clean = {
  name: 'clean',
  tells: 'A clean draft posts with no friction at all on X, Facebook and LinkedIn',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    for (const site of Object.keys(SITES)) {
      const page = await compose(ada, site, TEXT);
      await page.evaluate(() => {
        // The site's own view of the press: first-hand (trusted), once, and not stopped by anybody.
        window.__presses = [];
        addEventListener('click', (event) => window.__presses.push(event.isTrusted));
      });
      await seeState(page, 'clear');
      await shot(page, `${site} clear`);
      await pressPost(page, site);
      const posts = await world.posts(site, 1);
      check.same(
        `${site}: what arrived is what was typed, once`,
        posts.map((post) => post.text),
        [TEXT],
      );
      check.same(
        `${site}: the site saw the press first-hand`,
        await page.evaluate(() => window.__presses.at(-1)),
        true,
      );
      await page.close();
    }
  },
};
