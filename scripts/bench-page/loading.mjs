import { SITES } from '../../tests/e2e/sites.mjs';
import { makeHeavy } from './heavy-page.mjs';
import { ourCalls, sum, traced } from './trace.mjs';

const SETTLE_MS = 2500;

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/** A heavy page from its address to rest: all work of ours, and our longest piece of it, in milliseconds. */
export async function pageLoad(browsers) {
  const { raw, page, session } = await browsers.with(makeHeavy);
  const events = await traced(session, async () => {
    await page.goto(SITES.x.home);
    await settle();
  });
  await raw.close();
  const times = ourCalls(events).map(({ ms }) => ms);
  return { ms: sum(times), longest: Math.max(0, ...times) };
}

/** All tasks of the main thread for the same page, with or without us, in milliseconds. */
export async function taskTime(open) {
  const { raw, page, session } = await open(makeHeavy);
  await session.send('Performance.enable');
  await page.goto(SITES.x.home);
  await settle();
  const { metrics } = await session.send('Performance.getMetrics');
  await raw.close();
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** A page of the site without anything to write in: work of ours once it is loaded and nothing changes. */
export async function idleWork(browsers) {
  const { raw, page, session } = await browsers.with();
  await raw.route('https://x.com/tos', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Terms</h1><p>Words.' }),
  );
  await page.goto('https://x.com/tos');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const events = await traced(session, settle);
  await raw.close();
  return ourCalls(events).length;
}
