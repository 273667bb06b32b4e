import { SITES } from '../../tests/e2e/sites.mjs';
import { percentile } from '../bench/measure.mjs';
import { makeHeavy } from './heavy-page.mjs';
import { traced, workPerKey } from './trace.mjs';

const PAUSE_MS = 90;
const TOGGLES = 40;
const WORDS = 'Our shop in Leeds opens on Monday at nine and everybody is welcome to visit. ';

/** Main-thread work of ours for each key of an ordinary text, in milliseconds. */
export async function keyWork(browsers, site) {
  const { raw, page, session } = await openComposer(browsers.with, site);
  await seeChip(page, 'clear');
  const events = await traced(session, () =>
    raw.keyboard.type(WORDS.repeat(3), { delay: PAUSE_MS }),
  );
  await raw.close();
  return workPerKey(events);
}

/** From a key that changes the verdict until the chip says the new one. */
export async function keyToNotice(browsers, site) {
  const { raw, page } = await openComposer(browsers.with, site);
  await raw.keyboard.type('Project Falcon');
  await seeChip(page, 'blocked');
  await page.evaluate(watchChip);
  for (let turn = 0; turn < TOGGLES; turn++) {
    await raw.keyboard.press('Backspace');
    await seeChip(page, 'clear');
    await raw.keyboard.type('n');
    await seeChip(page, 'blocked');
  }
  const times = await page.evaluate(() => window.__notices);
  await raw.close();
  return times;
}

/** Of each key, how long until its frame is drawn: the third quartile. */
export async function keyToFrame(open, site) {
  const { raw, page } = await openComposer(open, site);
  await raw.keyboard.type(WORDS, { delay: PAUSE_MS });
  await page.evaluate(watchFrames);
  await raw.keyboard.type(WORDS, { delay: PAUSE_MS });
  const times = await page.evaluate(() => window.__frames);
  await raw.close();
  return percentile(times, 0.75);
}

async function openComposer(open, site) {
  const opened = await open(makeHeavy);
  await opened.page.goto(SITES[site].home);
  await SITES[site].open(opened.page);
  await opened.raw.keyboard.type('Hello');
  return opened;
}

const seeChip = (page, state) => page.see(`.gp-chip[data-state="${state}"]`);

function watchChip() {
  window.__notices = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => {
    pressed = timeStamp;
  });
  const hosts = [...document.documentElement.children];
  const root = hosts.find(({ shadowRoot }) => shadowRoot?.querySelector('.gp-chip')).shadowRoot;
  new MutationObserver(() => {
    if (pressed) window.__notices.push(performance.now() - pressed);
    pressed = 0;
  }).observe(root, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

function watchFrames() {
  window.__frames = [];
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.__frames.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  });
}
