import { startReplicas } from '../replicas/server.mjs';
import { BROWSERS } from './browsers.mjs';
import { buildAgent } from './build-agent.mjs';

/** Most of a check is waiting for its page: so many browsers of each kind work side by side, each with sites and a clipboard of its own. */
const LANES = 2;

/**
 * Does all jobs in each kind of browser; a lane takes the next job that nobody has. `run({ page, world, browser, kind }, job)` answers a
 * list of results; all of them come back in the order of the jobs, one kind of browser after the other.
 */
export async function inLanes(kinds, jobs, run) {
  const folders = await buildAgent();
  const done = await Promise.all(
    kinds.map(async (kind) => {
      const results = jobs.map(() => []);
      const left = [...jobs.keys()];
      const lanes = Math.min(LANES, jobs.length);
      await Promise.all(
        Array.from({ length: lanes }, () =>
          withLane(kind, folders[kind], async (lane) => {
            for (let at = left.shift(); at !== undefined; at = left.shift())
              results[at] = await run(lane, jobs[at]);
          }),
        ),
      );
      return results.flat();
    }),
  );
  return done.flat();
}

async function withLane(kind, folder, work) {
  const world = await startReplicas();
  const browser = await BROWSERS[kind]({ port: world.port, folder });
  try {
    await work({ page: await browser.newPage(), world, browser, kind });
  } finally {
    await browser.close();
    await world.stop();
  }
}
