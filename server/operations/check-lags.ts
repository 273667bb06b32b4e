import { sealingLag } from '../audit/sealing-lag';
import type { Database } from '../database/open-database';
import { outboxLag } from '../messages/outbox-lag';
import { type Finding, fine, minded } from './finding';

/** What a running server does by itself, and whether it keeps up. Of one organisation; late is a warning, since other servers may do it. */
export async function checkLags(db: Database, orgId: string, now: Date): Promise<Finding[]> {
  return [
    lagging(SEALING, await sealingLag(db, orgId, now)),
    lagging(SENDING, await outboxLag(db, orgId, now)),
  ];
}

interface Work {
  readonly check: string;
  readonly done: string;
  readonly waits: (age: string) => string;
  /** From then on it is worth a look. */
  readonly lateMs: number;
  readonly cure: string;
}

const SEALING: Work = {
  check: 'audit trail',
  done: 'Every record is sealed.',
  waits: (age) => `The oldest record that is not sealed is ${age} old.`,
  lateMs: 60_000,
  cure: 'A running server seals every 3 seconds. Start one; if one runs, look for "sealing" in its log.',
};

const SENDING: Work = {
  check: 'messages',
  done: 'None is overdue.',
  waits: (age) => `The message that is overdue most should have gone out ${age} ago.`,
  lateMs: 300_000,
  cure: 'A running server sends every second. Start one; if one runs, look for "delivery" in its log.',
};

function lagging({ check, done, waits, lateMs, cure }: Work, lag: number): Finding {
  if (lag === 0) return fine(check, done);
  const said = waits(`${Math.round(lag / 1000)} s`);
  return lag < lateMs ? fine(check, said) : minded(check, 'warn', said, cure);
}
