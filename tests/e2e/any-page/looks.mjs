import { VARIANTS } from '../../sites/variants.mjs';
import { closeHold, openCard, seeHold } from '../notice.mjs';
import { countMoves, lookOf } from './in-page.mjs';
import { tabsToOurs, writeThere } from './write-there.mjs';

/** In a browser whose system asks for forced colours and for less motion. */
export const lookChecks = {
  'in forced colours every edge is drawn, and the underline too': async ({
    browser,
    check,
    shot,
  }) => {
    const page = await writeThere(browser, VARIANTS['x home']);
    const isForced = () => matchMedia('(forced-colors: active)').matches;
    check.that('the page is in forced colours', await page.evaluate(isForced));
    await seesEdge(page, check, '.gp-chip');
    await tabsToOurs(page);
    // The notice may just be drawn anew, and takes the keyboard again.
    await page.see('.gp-chip:focus-visible');
    const focused = await page.evaluate(lookOf, '.gp-chip:focus-visible');
    check.that('what has the keyboard is outlined', focused.outlineStyle === 'solid');
    await openCard(page);
    await seesEdge(page, check, '.gp-card');
    await shot(page, 'card');
    await page.click('.gp-chip');
    check.that('the words are underlined', await isUnderlined(page));
    await page.click(VARIANTS['x home'].post);
    await seeHold(page, 'cannot be posted');
    await seesEdge(page, check, 'dialog.gp-dialog');
    await closeHold(page);
    await page.close();
  },
  'with less motion nothing moves': async ({ browser, check, still }) => {
    const page = await writeThere(still, VARIANTS['x home']);
    check.that('elsewhere it does', (await page.evaluate(countMoves, 'checking')) > 0);
    await page.close();
    const quiet = await writeThere(browser, VARIANTS['x home']);
    await openCard(quiet);
    check.same('here nothing does', await quiet.evaluate(countMoves, 'checking'), 0);
    await quiet.close();
  },
};

async function seesEdge(page, check, css) {
  const { borderTopColor, borderTopWidth, backgroundColor, color } = await page.evaluate(
    lookOf,
    css,
  );
  check.that(`${css} has an edge`, Number.parseFloat(borderTopWidth) >= 1);
  check.that(`${css}: its edge is not its ground`, borderTopColor !== backgroundColor);
  check.that(`${css}: its words are not its ground`, color !== backgroundColor);
}

/** What is painted, with our highlights and without: the page can take them away, for the registry is its own as well. */
async function isUnderlined(page) {
  await page.evaluate(() => {
    document.activeElement.blur();
    document.documentElement.style.caretColor = 'transparent';
  });
  await page.until('an underline', () => CSS.highlights.size > 0);
  const clip = await page.evaluate((css) => {
    const { x, y, width, height } = document.querySelector(css).getBoundingClientRect();
    return { x, y, width, height };
  }, VARIANTS['x home'].editor);
  const withLine = await picture(page, clip);
  await page.evaluate(() => CSS.highlights.clear());
  const withoutLine = await picture(page, clip);
  return Buffer.compare(Buffer.from(withLine), Buffer.from(withoutLine)) !== 0;
}

async function picture(page, clip) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  return page.raw.screenshot({ clip });
}
