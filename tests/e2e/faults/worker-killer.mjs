/** Requests between two kills, and kills in a row without a text that was done. */
const LEAST_ASKED = 2;
const MOST_IN_VAIN = 4;

/**
 * Stops the extension's worker again and again, at random moments, as the browser may at any time. On a slow machine a worker that never
 * gets to its work would be all that is tried: between two kills it asked for something, and now and then something was done.
 * @param page of the browser whose worker it is
 * @param random numbers from 0 to below 1
 * @param progress how many requests were asked so far, and how many texts are done
 * @returns how many times a worker that ran was truly stopped, and a way to end it
 */
export async function killWorkers(context, page, { random, everyMs, progress }) {
  const session = await context.newCDPSession(page);
  const running = new Map();
  let kills = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped' && running.get(versionId) === true) kills += 1;
      running.set(versionId, runningStatus === 'running' || runningStatus === 'stopping');
    }
  });
  await session.send('ServiceWorker.enable');
  let stopped = false;
  const killing = (async () => {
    let before = { asked: -1, done: -1 };
    for (let inVain = 0; !stopped; ) {
      await pause(2 * random() * everyMs);
      const now = await progress();
      const isNews = now.done > before.done || inVain < MOST_IN_VAIN;
      if (stopped || !isNews || now.asked < before.asked + LEAST_ASKED) continue;
      inVain = now.done > before.done ? 0 : inVain + 1;
      before = now;
      await session.send('ServiceWorker.stopAllWorkers');
    }
  })();
  return {
    kills: () => kills,
    async end() {
      stopped = true;
      await killing;
      await session.detach();
    },
  };
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
