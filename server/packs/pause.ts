import { setImmediate } from 'node:timers/promises';

/** Lets waiting requests have the thread between two portions of a long check. */
export async function pause(): Promise<void> {
  await setImmediate();
}
