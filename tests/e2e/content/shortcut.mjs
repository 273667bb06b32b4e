import { seeState } from '../notice.mjs';
import { SITES } from '../sites.mjs';

const BLOCKED = 'Project Falcon ships next month!';

export const shortcutChecks = {
  'in a focus trap that lets Tab go nowhere, the shortcut opens the card and gives the caret back':
    async ({ stage, check, shot }) => {
      const page = await stage.browser.page('https://www.facebook.com/?trap=strict');
      await SITES.facebook.open(page);
      await page.type(BLOCKED);
      await seeState(page, 'blocked');
      await pressShortcut(stage);
      await page.until('the card to have the keyboard', focusIsOn, '.gp-card-body');
      check.that('the card has the keyboard', true);
      await shot(page, 'open');
      await page.press('Tab');
      await page.until('Tab to move on within the card', focusIsOn, '.gp-card button, .gp-card a');
      check.that('Tab goes on within the card', true);
      await pressShortcut(stage);
      await page.gone('.gp-card');
      await page.until('the caret to be back', focusIsOn, SITES.facebook.editor);
      await page.type(' Soon.');
      await page.see(SITES.facebook.editor, `${BLOCKED} Soon.`);
      check.that('pressed again it closes the card, and the author writes on', true);
      await pressShortcut(stage);
      await page.until('the card to have the keyboard', focusIsOn, '.gp-card-body');
      await page.press('Escape');
      await page.gone('.gp-card');
      await page.until('the caret to be back', focusIsOn, SITES.facebook.editor);
      check.that('so does Escape, and the dialog of the site stays', true);
    },
  'the shortcut brings a notice back whose composer was scrolled away': async ({
    stage,
    check,
  }) => {
    const page = await stage.browser.page(SITES.x.home);
    await SITES.x.open(page);
    await page.type(BLOCKED);
    await seeState(page, 'blocked');
    await page.evaluate(() => {
      document.body.style.paddingBottom = '4000px';
      window.scrollTo(0, 3000);
    });
    await page.gone('.gp-chip');
    await pressShortcut(stage);
    await page.until('the card to have the keyboard', focusIsOn, '.gp-card-body');
    await seeState(page, 'blocked');
    check.that('notice and card are there again', true);
  },
};

/** What the browser's command does: no driver reaches the keys that a browser keeps to itself (2026-11). */
function pressShortcut(stage) {
  return stage.inside(async () => {
    const tabs = await chrome.tabs.query({
      url: ['https://x.com/*', 'https://www.facebook.com/*'],
    });
    const target = { tabId: tabs.at(-1).id, allFrames: true };
    await chrome.scripting.executeScript({ target, files: ['/open-notice.js'], world: 'ISOLATED' });
    return true;
  });
}

/** In the page: whether what has the keyboard, in whichever shadow root, is one of these. */
function focusIsOn(css) {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches(css) ?? false;
}
