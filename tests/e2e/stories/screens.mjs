import { AxeBuilder } from '@axe-core/playwright';
import { openCard, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';

/** axe works over Playwright only; the screens are the same in both browsers. */
export const screens = {
  name: 'screens',
  browsers: ['chromium'],
  tells: 'Every screen passes axe: popup, full tab, options, practice, card and dialog in the page',
  async run({ cast, check, shot }) {
    const ada = await cast.person('ada');
    const max = await cast.person('max');
    for (const [person, path] of [
      [ada, 'popup.html'],
      [max, 'popup.html'],
      [max, 'popup.html?place=tab'],
      [ada, 'options.html'],
      [ada, 'practice.html'],
    ]) {
      const page = await person.extensionPage(path);
      await page.see('.gp');
      for (const colorScheme of ['light', 'dark']) {
        // Without motion: colours half way between light and dark are no fault.
        await page.raw.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        check.same(`axe finds nothing on ${path} (${colorScheme})`, await violations(page), []);
        await shot(page, `${path} ${colorScheme}`);
      }
      await page.close();
    }
    const page = await compose(ada, 'x', 'Project Falcon beats Globex, a record quarter.');
    await seeState(page, 'blocked');
    await openCard(page);
    check.same('axe finds nothing in the card', await violations(page, '.gp-card'), []);
    await shot(page, 'card');
    await pressPost(page, 'x');
    await seeHold(page, 'cannot be posted');
    check.same('axe finds nothing in the dialog', await violations(page, 'dialog'), []);
    await page.close();
  },
};

/** `part` narrows to what is ours: the site's own faults are not. */
/** A screen that is just being drawn anew, as in another scheme, gets a second look; what stays is a fault. */
async function violations(page, part) {
  const found = await violationsNow(page, part);
  if (found.length === 0) return found;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return violationsNow(page, part);
}

async function violationsNow(page, part) {
  const { violations: found } = await new AxeBuilder({ page: page.raw }).analyze();
  return found
    .filter((violation) => !part || violation.nodes.some((node) => node.html.includes('gp-')))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
}
