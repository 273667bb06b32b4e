import { SITES } from '../../tests/e2e/sites.mjs';
import { settle } from './settle.mjs';

const CYCLES = 50;
const WARM_UP = 5;

/** Heap of the tab in megabytes, with a draft in its composer, after the garbage was collected. */
export async function heapWithDraft(open, site) {
  const { raw, page, session } = await open();
  await page.goto(SITES[site].home);
  await SITES[site].open(page);
  await raw.keyboard.type('Our shop in Leeds opens on Monday at nine.');
  await settle();
  const { heap } = await counts(session);
  await raw.close();
  return heap;
}

/**
 * What 50 openings and closings of a composer of X leave behind once the page rests: megabytes, nodes, listeners. `meets` waits until the
 * open composer has its chip, so that each of them is one that we drew for, and what is made once is there before the counting.
 */
export async function leftBehind(open, meets = async () => {}) {
  const { raw, page, session } = await open();
  await page.goto(SITES.x.home);
  await cycles(page, WARM_UP, meets);
  const before = await counts(session);
  await cycles(page, CYCLES, meets);
  const after = await counts(session);
  await raw.close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function cycles(page, count, meets) {
  for (let turn = 0; turn < count; turn++) {
    await page.click('[data-testid=SideNav_NewTweet_Button]');
    await page.click('[role=dialog] [contenteditable=true]');
    await meets(page);
    await page.click('[data-testid=app-bar-close]');
    await page.gone('[role=dialog]');
  }
  await settle();
}

async function counts(session) {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    heap: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}
