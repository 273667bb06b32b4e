import { SITES } from '../../tests/e2e/sites.mjs';
import { makeHeavy } from './heavy-page.mjs';
import { settle } from './settle.mjs';
import { ourCalls, sum, traced } from './trace.mjs';

const CHANGING_SECONDS = 10;

/** A heavy page from its address to rest: all work of ours, and our longest piece of it, in milliseconds. */
export async function pageLoad(browsers, site) {
  const { raw, page, session } = await browsers.with(makeHeavy);
  const events = await traced(session, async () => {
    await page.goto(SITES[site].home);
    await settle();
  });
  await raw.close();
  const times = ourCalls(events).map(({ ms }) => ms);
  return { ms: sum(times), longest: Math.max(0, ...times) };
}

/** All tasks of the main thread for the same page, with or without us, in milliseconds. */
export async function taskTime(open, site) {
  const { raw, page, session } = await open(makeHeavy);
  await session.send('Performance.enable');
  await page.goto(SITES[site].home);
  await settle();
  const { metrics } = await session.send('Performance.getMetrics');
  await raw.close();
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** A page of the site without anything to write in: calls of ours once it is loaded and nothing changes. */
export async function idleWork(browsers, site) {
  const { raw, session } = await wordsOnly(browsers, site);
  const events = await traced(session, settle);
  await raw.close();
  return ourCalls(events).length;
}

/** The same while 500 nodes a second come and go: milliseconds of ours a second. */
export async function changingWork(browsers, site) {
  const { raw, session } = await wordsOnly(browsers, site, makeHeavy);
  const events = await traced(
    session,
    () => new Promise((resolve) => setTimeout(resolve, CHANGING_SECONDS * 1000)),
  );
  await raw.close();
  return sum(ourCalls(events).map(({ ms }) => ms)) / CHANGING_SECONDS;
}

async function wordsOnly(browsers, site, init) {
  const opened = await browsers.with(init);
  const address = new URL('/tos', SITES[site].home).href;
  await opened.raw.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Terms</h1><p>Words.' }),
  );
  await opened.page.goto(address);
  await settle();
  return opened;
}
