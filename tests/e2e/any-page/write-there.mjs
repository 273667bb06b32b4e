import { seeState } from '../notice.mjs';
import { hasOurFocus } from './in-page.mjs';

/** Two findings of the demonstration pack, one of which blocks. */
const TEXT = 'Project Falcon ships next month, says the blacklist!';
const MOST_TABS = 60;

/** A page with this composer open, a text in it, and our notice beside it. */
export async function writeThere(browser, { address, open = [], editor }, text = TEXT) {
  const page = await browser.page();
  await page.goto(address);
  for (const css of [open, editor].flat()) await page.click(css);
  await page.type(text);
  await seeState(page, 'blocked');
  return page;
}

/** How often Tab is pressed until something of ours has the keyboard; undefined where it never comes there. */
export async function tabsToOurs(page) {
  for (let presses = 1; presses <= MOST_TABS; presses += 1) {
    await page.press('Tab');
    if (await page.evaluate(hasOurFocus)) return presses;
    // Far down a feed the composer is out of sight, and with it the notice.
    await page.evaluate(() => scrollTo(0, 0));
  }
  return undefined;
}

/** The chip by mouse: opens the card, and a press in the card works. */
export async function openByMouse(page, check, where) {
  await page.click('.gp-chip');
  await page.see('.gp-card', 'Project Falcon');
  check.that(`${where}: a press on the notice opens the card`, true);
  await page.click('.gp-card .gp-icon-button');
  await page.gone('.gp-card');
  check.that(`${where}: a press in the card works`, true);
}

/** The same by keyboard alone, from the editor on; what closes the card closes nothing of the site. */
export async function openByKeyboard(page, check, { where, editor }) {
  await page.click(editor);
  const presses = await tabsToOurs(page);
  check.that(`${where}: Tab comes to the notice (${presses ?? 'never'})`, presses !== undefined);
  if (presses === undefined) return;
  await page.press('Enter');
  await page.see('.gp-card');
  await page.press('Tab');
  check.that(`${where}: and from there into the card`, await page.evaluate(hasOurFocus));
  await page.press('Escape');
  await page.gone('.gp-card');
  check.that(`${where}: Escape closes the card, and leaves the draft`, await page.has(editor));
}
