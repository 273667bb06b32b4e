import { openCard, seeState } from '../notice.mjs';
import { compose, SITES } from '../sites.mjs';
import { settle } from './stage.mjs';

export const fixChecks = {
  'a fix goes in by its button, exactly': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, 'First line.\nWe keep a blacklist here.');
      await seeState(page, 'advise');
      await openCard(page);
      await settle();
      await shot(page, site);
      await page.click('.gp-card button', 'blocklist');
      await seeState(page, 'clear');
      check.that(
        `${site}: the word is replaced`,
        (await page.textOf(SITES[site].editor)).includes('We keep a blocklist here.'),
      );
      await page.close();
    }
  },
  'a missing text goes in at its place': async ({ stage, check }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, 'A paid partnership with Initech.');
      await seeState(page, 'advise');
      await openCard(page);
      await page.click('.gp-card button', '#ad');
      await seeState(page, 'clear');
      check.same(
        `${site}: #ad stands first`,
        (await page.textOf(SITES[site].editor)).trim(),
        '#ad A paid partnership with Initech.',
      );
      await page.close();
    }
  },
  'writing goes on while the card is open': async ({ stage, check }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, 'We keep a blacklist');
      await openCard(page);
      await page.type(' and a list');
      await settle();
      check.same(
        `${site}: the letters arrive`,
        (await page.textOf(SITES[site].editor)).trim(),
        'We keep a blacklist and a list',
      );
      check.that(`${site}: the card stays`, await page.has('.gp-card'));
      await page.close();
    }
  },
};
