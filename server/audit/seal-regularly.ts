import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { House } from '../house';
import { sealRecords } from './seal-records';

const EVERY_MS = 3_000;

/** Seals every few seconds, then sends the head outside; the next round begins when the last one is done. */
export function sealRegularly(
  house: House,
  log: FastifyBaseLogger,
  afterwards: () => Promise<void> = async () => undefined,
): { stop(): Promise<void> } {
  const holder = randomUUID();
  let stopped = false;
  let wake: () => void = () => undefined;
  const round = async () => {
    await sealRecords(house, holder);
    await afterwards();
  };
  const run = async () => {
    while (!stopped) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, EVERY_MS).unref();
      });
      if (stopped) return;
      await round().catch((error: unknown) => log.error({ err: error }, 'sealing'));
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
