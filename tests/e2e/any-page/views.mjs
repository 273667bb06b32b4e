import { VARIANTS } from '../../sites/variants.mjs';
import { closeHold, openCard, seeHold } from '../notice.mjs';
import { until } from '../world.mjs';
import { boxOf } from './in-page.mjs';
import { writeThere } from './write-there.mjs';

/** A window of 1280 by 1024 pixels at 400 %. */
const NARROW = { width: 320, height: 256 };
const WIDE = { width: 1180, height: 860 };

export const viewChecks = {
  'at 400 % nothing is cut off, and all of it can be reached': async ({ browser, check, shot }) => {
    for (const name of ['x narrow', 'facebook post']) {
      const page = await writeThere(browser, VARIANTS[name]);
      await resize(page, NARROW);
      await page.click(VARIANTS[name].editor);
      await isWhole(page, check, `${name}: the notice`, '.gp-chip');
      await openCard(page);
      await shot(page, `${name} card`);
      await isWhole(page, check, `${name}: the card`, '.gp-card');
      // A click scrolls to what it presses, and needs it uncovered.
      await page.click('.gp-card .gp-fix button');
      await page.click('.gp-card .gp-icon-button');
      await page.gone('.gp-card');
      check.that(`${name}: every button of the card can be pressed`, true);
      await shot(page, `${name} closed`);
      await page.click(VARIANTS[name].post);
      await seeHold(page, 'cannot be posted');
      await shot(page, `${name} decision`);
      await isWhole(page, check, `${name}: the decision`, 'dialog.gp-dialog');
      await page.click('dialog .gp-actions button');
      await page.gone('.gp-hold-title');
      check.that(`${name}: its buttons can be pressed`, true);
      await resize(page, WIDE);
      await page.close();
    }
  },
  'on a page from right to left they stand at the other side': async ({ browser, check, shot }) => {
    const place = VARIANTS['facebook post in Arabic'];
    const page = await writeThere(browser, place);
    await resize(page, { width: 1400, height: 860 });
    const chip = await page.evaluate(boxOf, '.gp-chip');
    const editor = await page.evaluate(boxOf, place.editor);
    const isAtEnd = chip.left - editor.left < editor.right - chip.right;
    check.that('the notice is at the end of the line, on the left', isAtEnd);
    await openCard(page);
    await shot(page, 'right to left');
    const card = await page.evaluate(boxOf, '.gp-card');
    const dialog = await page.evaluate(boxOf, '[role="dialog"]');
    check.that('the card is beside it', card.right <= dialog.left && card.isInside);
    check.same('an English card reads from left to right', card.direction, 'ltr');
    await page.press('Escape');
    await page.click(place.post);
    await seeHold(page, 'cannot be posted');
    await closeHold(page);
    await page.close();
  },
};

/** What came takes its place with the next frames: where it stays is what counts. */
async function isWhole(page, check, what, css) {
  const inside = async () => (await page.evaluate(boxOf, css))?.isInside;
  const isInside = await until(`${what} in the window`, inside).catch(() => false);
  check.that(`${what} is in the window`, isInside);
  const { cut } = await page.until(what, boxOf, css);
  check.same(`${what} has no words beyond its edge`, cut, []);
}

/** Playwright and Puppeteer have a name of their own for it. */
async function resize({ raw }, size) {
  await (raw.setViewportSize ?? raw.setViewport).call(raw, size);
}
