import { enrol } from '../cast.mjs';

export const signIn = {
  name: 'sign-in',
  tells: 'A browser that connected sees its sign-ins on the server, and disconnecting ends its own',
  async run({ cast, world, check, shot }) {
    const first = await cast.stranger('erin at her desk');
    await enrol(first, world, await world.code('erin'));
    const before = await signIns(first);
    const second = await cast.stranger('erin elsewhere');
    await enrol(second, world, await world.code('erin'));
    const elsewhere = await second.extensionPage('options.html');
    await elsewhere.click('#connection button', 'Disconnect');
    await elsewhere.click('#connection button', 'Yes, disconnect');
    await elsewhere.see('#connection button', 'Connect');
    await elsewhere.see('#connection button', 'Sign in with your company account');
    check.same(
      'the sign-in of the browser that disconnected has ended on the server',
      await signIns(first, shot),
      before,
    );
    await elsewhere.close();
    await cast.dismiss('erin at her desk');
    await cast.dismiss('erin elsewhere');
  },
};

/** How many there are; other stories may have left some. */
async function signIns(browser, shot) {
  const options = await browser.extensionPage('options.html');
  await options.click('#connection button', 'Show your sign-ins');
  await options.see('#connection li', 'This browser');
  await shot?.(options, 'sign-ins');
  const count = await options.evaluate(() => document.querySelectorAll('#connection li').length);
  await options.close();
  return count;
}
