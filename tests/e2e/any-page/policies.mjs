import { VARIANTS } from '../../sites/variants.mjs';
import { closeHold, openCard, seeHold, underlined } from '../notice.mjs';
import { lookOf } from './in-page.mjs';
import { writeThere } from './write-there.mjs';

const HOME = VARIANTS['x home'];

export const policyChecks = {
  'under the strictest policy everything is drawn, and nothing is refused': async ({
    browser,
    check,
    shot,
  }) => {
    const place = { ...HOME, address: `${HOME.address}?policy=strict` };
    const page = await writeThere(browser, place);
    check.that('the policy is in force', await page.evaluate(isInForce));
    await page.evaluate(() => {
      window.__refused = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        window.__refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    const { borderTopWidth, backgroundColor } = await page.evaluate(lookOf, '.gp-chip');
    check.that('the notice has its look', borderTopWidth === '1px' && isOpaque(backgroundColor));
    check.same('the words are underlined', await underlined(page, WORDS), WORDS);
    await openCard(page);
    await page.see('.gp-card', 'Project Falcon');
    await page.click('.gp-card .gp-fix button');
    await page.see(HOME.editor, 'blocklist');
    check.that('a fix goes in', true);
    await page.click('.gp-chip');
    await page.click(HOME.post);
    await seeHold(page, 'cannot be posted');
    await shot(page);
    await closeHold(page);
    check.same('nothing was refused', await page.evaluate(() => window.__refused), []);
    await page.close();
  },
};

const WORDS = ['Project Falcon', 'blacklist'];

/** In the page: neither a style nor a text of markup may be made. */
function isInForce() {
  const made = document.createElement('p');
  try {
    made.innerHTML = '<b>no</b>';
    return false;
  } catch {
    return true;
  }
}

function isOpaque(colour) {
  return !/^rgba\(.*, 0\)$|^transparent$/.test(colour);
}
