import type { FastifyBaseLogger } from 'fastify';
import type { House } from '../house';
import { deliverDue } from './deliver-due';
import type { Ways } from './deliverer';

const EVERY_MS = 1_000;
/** Rounds that wait for slow targets, beside each other. */
const MOST_ROUNDS = 4;
/** A mail under way cannot be ended; what it was about is tried again by the next server. */
const PATIENCE_MS = 3_000;

/** Sends what is due every second. A round that waits for slow targets does not hold up the next ones. */
export function deliverRegularly(
  house: House,
  log: FastifyBaseLogger,
  ways: Omit<Ways, 'signal'>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const round = () => {
    if (running.size >= MOST_ROUNDS) return;
    const one = rounds(house, { ...ways, signal: stopping.signal })
      .catch((error: unknown) => log.error({ err: error }, 'delivery'))
      .finally(() => running.delete(one));
    running.add(one);
  };
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await Promise.race([Promise.all(running), pause(PATIENCE_MS)]);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** An event becomes messages, which are due at once: as long as there is something, it goes on. */
async function rounds(house: House, ways: Ways): Promise<void> {
  while (!ways.signal?.aborted && (await deliverDue(house, ways)) > 0);
}
