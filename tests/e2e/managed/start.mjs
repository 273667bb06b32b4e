import { setPolicy } from './private-etc.mjs';

const POLICY_NAME = 'Acme social media policy';
const BY_ORGANISATION = 'Set by your organisation';

/** All of IT's settings are there when the browser first starts. Nobody clicks or types anything. */
export async function startScene({ kind, launch, world, check, rootHash }) {
  setPolicy(kind, {
    configUrl: world.configUrl,
    rootHash,
    serverUrl: world.server.url,
    enrolmentCode: await world.code('ada'),
    mode: 'monitor',
  });
  const browser = await launch();
  try {
    const page = await browser.extensionPage('options.html');
    await page.see('*', POLICY_NAME);
    await page.see('*', BY_ORGANISATION);
    const { status, policy, connection } = await untilStored(page, 'server');
    check.same('the policy in force is trusted by the hash that IT set', trustOf(status), {
      state: 'current',
      trust: 'managed',
      managed: true,
      rootHash,
      configUrl: world.configUrl,
    });
    check.same('the mode of holding is the one that IT set', policy.pack.mode, 'monitor');
    check.same('the browser is connected by the code that IT set', connection.person.id, 'ada');
    check.same('to the server that IT set', connection.serverUrl, world.server.url);
    const field = await addressField(page);
    check.same('the address is shown and cannot be edited', field, {
      value: world.configUrl,
      disabled: true,
    });
    const answer = await setAddress(page, 'https://elsewhere.example/manifest.jws');
    check.same('a page cannot set another address', answer?.problem?.code, 'not-allowed');
  } finally {
    await browser.close();
  }
}

/** IT's root hash stands; the pack at the address is signed by somebody else. */
export async function foreignScene({ kind, launch, foreignUrl, check, rootHash }) {
  setPolicy(kind, { configUrl: `${foreignUrl}/manifest.jws`, rootHash });
  const browser = await launch();
  try {
    const page = await browser.extensionPage('options.html');
    await page.see('*', 'No policy');
    await page.see('*', BY_ORGANISATION);
    const { status, policy } = await stored(page);
    check.same('a pack under another root is refused', status.state, 'refused');
    check.same('and the page says why', status.problem.code, 'pack-root-refused');
    check.that('nothing of it is in force', !policy);
  } finally {
    await browser.close();
  }
}

/** What the background wrote. */
export function stored(page) {
  return page.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const { packStatus, policy, connection } = await api.storage.local.get();
    return { status: packStatus, policy, connection };
  });
}

function untilStored(page, connectionKind) {
  return page.until(
    `a policy, and a connection of kind ${connectionKind}`,
    async (kind) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const { packStatus, policy, connection } = await api.storage.local.get();
      const isReady = connection?.kind === kind && policy && packStatus?.checkedAt;
      return isReady && { status: packStatus, policy, connection };
    },
    connectionKind,
  );
}

function trustOf({ state, trust, managed, rootHash, configUrl }) {
  return { state, trust, managed, rootHash, configUrl };
}

/** The field with the label "Policy address". */
export function addressField(page) {
  return page.evaluate(() => {
    const label = [...document.querySelectorAll('label')].find((one) =>
      one.textContent.includes('Policy address'),
    );
    const { value, disabled } = document.getElementById(label.htmlFor);
    return { value, disabled };
  });
}

function setAddress(page, url) {
  return page.evaluate(async (given) => {
    const api = globalThis.browser ?? globalThis.chrome;
    return api.runtime.sendMessage({ guidepost: 'pack.set-config-url', request: { url: given } });
  }, url);
}
