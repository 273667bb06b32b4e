import { sealingLag } from '../audit/sealing-lag';
import type { Database } from '../database/open-database';
import { outboxLag } from '../messages/outbox-lag';
import { type Finding, fine, minded } from './finding';

const SEALING_LATE_MS = 60_000;
const OUTBOX_LATE_MS = 300_000;

/** What a running server does by itself, and whether it keeps up. Of one organisation; late is a warning, since other servers may do it. */
export async function checkLags(db: Database, orgId: string, now: Date): Promise<Finding[]> {
  return [sealing(await sealingLag(db, orgId, now)), sending(await outboxLag(db, orgId, now))];
}

function sealing(lag: number): Finding {
  if (lag === 0) return fine('audit trail', 'Every record is sealed.');
  const said = `The oldest record that is not sealed is ${seconds(lag)} old.`;
  if (lag < SEALING_LATE_MS) return fine('audit trail', said);
  return minded(
    'audit trail',
    'warn',
    said,
    'A running server seals every 3 seconds. Start one; if one runs, look for "sealing" in its log.',
  );
}

function sending(lag: number): Finding {
  if (lag === 0) return fine('messages', 'None is overdue.');
  const said = `The message that is overdue most should have gone out ${seconds(lag)} ago.`;
  if (lag < OUTBOX_LATE_MS) return fine('messages', said);
  return minded(
    'messages',
    'warn',
    said,
    'A running server sends every second. Start one; if one runs, look for "delivery" in its log.',
  );
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
