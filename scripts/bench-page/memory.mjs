import { SITES } from '../../tests/e2e/sites.mjs';

const CYCLES = 50;

/** Heap of the tab in megabytes, with a draft in its composer, after the garbage was collected. */
export async function heapWithDraft(open) {
  const { raw, page, session } = await open();
  await page.goto(SITES.x.home);
  await SITES.x.open(page);
  await raw.keyboard.type('Our shop in Leeds opens on Monday at nine.');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { heap } = await counts(session);
  await raw.close();
  return heap;
}

/** What 50 openings and closings of a composer leave behind: megabytes, nodes, listeners. */
export async function leftBehind(open) {
  const { raw, page, session } = await open();
  await page.goto(SITES.x.home);
  await cycles(page, 5);
  const before = await counts(session);
  await cycles(page, CYCLES);
  const after = await counts(session);
  await raw.close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function cycles(page, count) {
  for (let turn = 0; turn < count; turn++) {
    await page.click('[data-testid=SideNav_NewTweet_Button]');
    await page.click('[role=dialog] [contenteditable=true]');
    await page.click('[data-testid=app-bar-close]');
    await page.gone('[role=dialog]');
  }
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
