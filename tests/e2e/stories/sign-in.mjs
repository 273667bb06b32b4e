import { enrol } from '../cast.mjs';

export const signIn = {
  name: 'sign-in',
  tells: 'A browser that connected sees its sign-ins on the server, and disconnecting ends its own',
  async run({ cast, world, check, shot }) {
    const first = await cast.stranger('erin at her desk');
    await enrol(first, world, await world.code('erin'));
    const options = await first.extensionPage('options.html');
    const before = await signIns(options);
    const second = await cast.stranger('erin elsewhere');
    await enrol(second, world, await world.code('erin'));
    const elsewhere = await second.extensionPage('options.html');
    await elsewhere.click('#connection button', 'Disconnect');
    await elsewhere.click('#connection button', 'Yes, disconnect');
    await elsewhere.see('#connection button', 'Connect');
    await elsewhere.see('#connection button', 'Sign in with your company account');
    await options.reload();
    check.same(
      'the sign-in of the browser that disconnected has ended on the server',
      await signIns(options),
      before,
    );
    await shot(options, 'sign-ins');
    await Promise.all([options.close(), elsewhere.close()]);
    await cast.dismiss('erin at her desk');
    await cast.dismiss('erin elsewhere');
  },
};

/** How many there are; other stories may have left some. */
async function signIns(options) {
  await options.click('#connection button', 'Show your sign-ins');
  await options.see('#connection li', 'This browser');
  return options.evaluate(() => document.querySelectorAll('#connection li').length);
}
