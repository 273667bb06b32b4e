import { logBug } from '../../platform/log';
import { createOutbox, type Outbox } from '../../platform/outbox';
import type { Queue } from '../../platform/queue';
import { sendRow } from '../../platform/send-row';
import { createServerQueue } from '../../platform/server-queue';
import { outboxOwner } from '../../platform/session';
import { readParsed } from '../../platform/stored-parsed';
import { createTrialQueue } from '../../platform/trial-queue';

/** A worker that still lives tries again sooner than its alarm. */
const AWAKE_MS = 25_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export const outbox: Outbox = createOutbox({
  owner: outboxOwner,
  send: (row) => sendRow(row, Date.now()),
  now: () => Date.now(),
  random: () => Math.random(),
  wakeIn: (milliseconds) => {
    if (milliseconds > AWAKE_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      outbox.drain().catch((error: unknown) => logBug('outbox', error));
    }, milliseconds + 50);
  },
});

const serverQueue = createServerQueue(outbox, () => Date.now());
const trialQueue = createTrialQueue(() => Date.now());

/** Undefined where this browser is connected to nothing. */
export async function queueNow(): Promise<Queue | undefined> {
  const { kind } = await readParsed('connection');
  if (kind === 'server') return serverQueue;
  return kind === 'trial' ? trialQueue : undefined;
}
