/**
 * Stops the extension's worker again and again, at random moments, as the browser may at any time. On a slow machine a worker that never
 * gets to its work would be all that is tried, so something was done between two kills.
 * @param page of the browser whose worker it is
 * @param random numbers from 0 to below 1
 * @param progress how much was done so far
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
    for (let before = -1; !stopped; ) {
      await pause(2 * random() * everyMs);
      const now = await progress();
      if (stopped || now === before) continue;
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
