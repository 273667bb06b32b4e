import { setPolicy } from './private-etc.mjs';
import { addressField, stored } from './start.mjs';

/** Chromium watches its policy folder, and settles for some seconds before it tells the extension. */
const PATIENCE = 25_000;

/** IT changes its settings while the browser runs; nothing is restarted or reloaded. */
export async function liveScene({ kind, launch, world, check, rootHash, foreignUrl }) {
  const good = { configUrl: world.configUrl, rootHash };
  setPolicy(kind, good);
  const browser = await launch();
  try {
    const page = await browser.extensionPage('options.html');
    await page.see('*', 'Acme social media policy');
    setPolicy(kind, { ...good, configUrl: `${foreignUrl}/manifest.jws` });
    await page.see('*', 'An update of the policy was refused', PATIENCE);
    const refused = await stored(page);
    check.same(
      'a new address under another root is refused',
      refused.status.problem.code,
      'pack-root-refused',
    );
    check.that('the last good policy stays in force', refused.policy);
    check.same('the page shows the new address', await addressField(page), {
      value: `${foreignUrl}/manifest.jws`,
      disabled: true,
    });
    const enrolmentCode = await world.code('ada');
    setPolicy(kind, { ...good, serverUrl: world.server.url, enrolmentCode, mode: 'monitor' });
    await page.see('*', 'Acme Corporation', PATIENCE);
    await page.see('*', 'Posts are never held', PATIENCE);
    await page.gone('*', 'An update of the policy was refused', PATIENCE);
    const { status, policy, connection } = await stored(page);
    check.same('mended, the policy is current again', status.state, 'current');
    check.same('with the new mode of holding', policy.pack.mode, 'monitor');
    check.same('and the browser connected itself', connection.person?.id, 'ada');
  } finally {
    await browser.close();
  }
}
