import { launchChromium } from '../drivers/chromium.mjs';
import { until } from '../world.mjs';
import { killWorkers } from './worker-killer.mjs';

/** Tails are long where every third request fails and waits double. */
const DRAIN_MS = 600_000;

/** A Chromium with the extension, in which one author after the other sits down: a page of X, and the extension's own page. */
export async function takeSeat({ extension, replicaPort, script, random }) {
  const browser = await launchChromium({ extension, replicaPort });
  const site = await browser.page('https://x.com/home');
  const world = await contentWorld(browser, site.raw);
  await world.run(script);
  const own = await browser.extensionPage('practice.html');
  const tell = (name, request) =>
    own.evaluate(
      ([guidepost, asked]) => chrome.runtime.sendMessage({ guidepost, request: asked }),
      [name, request],
    );
  return {
    browser,
    /** As on the settings page: whoever sat here before has left. */
    async connect(serverUrl, code) {
      await tell('connection.leave', {});
      const answer = await tell('connection.enrol', { serverUrl, code });
      if (!answer?.ok) throw new Error(`The author could not connect: ${JSON.stringify(answer)}`);
    },
    /** All texts, from the page, while the worker is killed again and again. @returns how each left, and the number of kills */
    async submitWhileKilled(texts, { atOnce, everyMs, asked }) {
      const progress = async () => ({ asked: asked(), done: await world.run('guidepostDone()') });
      const how = { random, everyMs, progress };
      const killer = await killWorkers(browser.context, site.raw, how);
      try {
        const all = `${JSON.stringify(texts)}, ${JSON.stringify(atOnce)}`;
        const submitted = await world.run(`guidepostSubmitAll(${all})`);
        return { submitted, kills: killer.kills() };
      } finally {
        await killer.end();
      }
    },
    /** Until nothing is left to be sent, or a row is refused. The question wakes the worker, as a look at the popup does. */
    async drained() {
      let rows = [];
      await until(
        'an empty outbox',
        async () => {
          const answer = await tell('outbox.read', {}).catch(() => undefined);
          rows = answer?.value?.rows ?? rows;
          return answer?.ok && rows.every(({ state }) => state === 'refused');
        },
        DRAIN_MS,
      ).catch((error) => {
        const problems = rows.map(({ state, problem }) => `${state} ${problem?.code}`);
        throw new Error(`${error.message}: ${problems.join(', ')}`);
      });
      return rows.map(({ draft, problem }) => `refused: ${draft?.parts[0]}: ${problem?.code}`);
    },
    look: () => own.evaluate(lookInside),
    close: () => browser.close(),
  };
}

/** The world of the extension's content script in this page; the page's own scripts are in another. */
async function contentWorld({ context, id }, page) {
  const session = await context.newCDPSession(page);
  const found = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: one }) => {
      if (one.origin === `chrome-extension://${id}`) resolve(one.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async run(expression) {
      const answer = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
      return answer.result.value;
    },
  };
}

/** In the extension's own page: what its two stores hold. */
async function lookInside() {
  const { mine, outbox } = await chrome.storage.local.get(['mine', 'outbox']);
  const rows = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('guidepost');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const counting = db.transaction('outbox').objectStore('outbox').count();
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
  return { mine: (mine?.submissions ?? []).map(({ id }) => id), told: outbox?.length ?? 0, rows };
}
