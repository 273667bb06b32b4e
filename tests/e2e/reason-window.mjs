import { closeHold, seeHold, seeState } from './notice.mjs';
import { pressPost } from './sites.mjs';

/** A draft that may go out with a reason: pressed, held, explained in the window of the extension, saved. The next press posts it. `shown` sees page and window. */
export async function writeReason(author, page, site, reason, shown = async () => {}) {
  await seeState(page, 'justify');
  await pressPost(page, site);
  await seeHold(page, 'Add a reason');
  await shown(page, 'reason asked');
  await saveReason(author, page, reason, shown);
}

/** From the dialog that asks for one. */
export async function saveReason(author, page, reason, shown) {
  await page.click('dialog button', 'Write a reason');
  const window = await author.openedPage('reason.html');
  await window.click('.gp-reason textarea');
  await window.type(reason);
  await shown(window, 'reason window');
  await window.click('button', 'Save the reason');
  await window.see('.gp-reason', 'Saved');
  await window.close();
  await page.raw.bringToFront();
  if (await page.has('.gp-hold-title')) await closeHold(page);
}
