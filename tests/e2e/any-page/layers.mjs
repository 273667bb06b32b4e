import { VARIANTS } from '../../sites/variants.mjs';
import { closeHold, seeHold, seeState } from '../notice.mjs';
import { openByKeyboard, openByMouse, writeThere } from './write-there.mjs';

const NATIVE = VARIANTS['x in a native dialog'];
const POPOVER = { ...NATIVE, address: NATIVE.address.replace('native', 'popover') };
const TRAP = VARIANTS['facebook post'];

/** Where sites draw composers over everything else, or keep the keyboard to themselves. */
const LAYERS = {
  'a page': VARIANTS['x home'],
  'a native dialog': NATIVE,
  'a popover': POPOVER,
  'a dialog that pulls the focus back': TRAP,
  // No Tab leaves it: its notice can be pressed only.
  'a dialog that takes Tab and presses outside': {
    ...TRAP,
    address: `${TRAP.address}?trap=strict`,
    keepsTab: true,
  },
  'a dialog in a shadow root': VARIANTS['linkedin post'],
};

export const layerChecks = {
  ...Object.fromEntries(
    Object.entries(LAYERS).map(([where, place]) => [
      `notice, card and decision can be used in ${where}`,
      async ({ browser, check, shot }) => {
        const page = await writeThere(browser, place);
        await openByMouse(page, check, where);
        if (!place.keepsTab) await openByKeyboard(page, check, { where, editor: place.editor });
        await shot(page);
        await page.click(place.post);
        await seeHold(page, 'cannot be posted');
        await closeHold(page);
        check.that(`${where}: the decision opens, and closes alone`, await page.has(place.editor));
        await page.close();
      },
    ]),
  ),
  'a layer that opens after the notice does not cover it': async ({ browser, check, shot }) => {
    const home = VARIANTS['x home'];
    const page = await writeThere(browser, home);
    await page.click('[data-testid="SideNav_NewTweet_Button"]');
    await page.see('[role="dialog"]');
    await page.evaluate(() => {
      const dialog = document.querySelector('[role="dialog"]');
      dialog.popover = 'manual';
      dialog.showPopover();
    });
    await page.click(VARIANTS['x modal'].editor);
    await page.type('Project Falcon');
    await seeState(page, 'blocked');
    await shot(page);
    await openByMouse(page, check, 'a later layer');
    await page.close();
  },
};
