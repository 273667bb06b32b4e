import { browser } from './extension-api';

const KEY = 'server time offset';
/** A Date header counts in seconds and travels for a while. */
const TOLERANCE_MS = 120_000;

/** Remembers how far this computer's clock is from the approval server's, as its answer's Date header says. `now` is in milliseconds. */
export async function learnServerTime(date: string | null, now: number): Promise<void> {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return;
  const offset = server - now;
  await browser.storage.session.set({ [KEY]: Math.abs(offset) < TOLERANCE_MS ? 0 : offset });
}

/** The time by the approval server's clock, where it was heard in this session; else by this computer's. In milliseconds. */
export async function serverNow(now: number): Promise<number> {
  const offset: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof offset === 'number' && Number.isFinite(offset) ? now + offset : now;
}
