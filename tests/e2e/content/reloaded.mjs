import { seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { texts } from './quiet.mjs';

export const reloadedChecks = {
  'a tab whose extension was reloaded is looked after by the new one': async ({
    stage,
    check,
    shot,
  }) => {
    const errors = [];
    const page = await compose(stage.browser, 'x', 'Project Falcon');
    page.raw.on('pageerror', (error) => errors.push(String(error)));
    await seeState(page, 'blocked');
    await stage.browser.reloadExtension();
    await page.raw.bringToFront();
    await page.click('[data-testid="primaryColumn"] [contenteditable=true]');
    await page.type(' again');
    await shot(page, 'typed');
    await seeState(page, 'blocked');
    const count = await page.evaluate(
      () =>
        [...document.documentElement.children].filter(({ popover }) => popover === 'manual').length,
    );
    check.same('one notice', count, 1);
    await pressPost(page, 'x');
    await seeHold(page, 'cannot be posted');
    await shot(page, 'held');
    check.same('nothing left', texts(stage), []);
    check.same('nothing is thrown', errors, []);
  },
};
