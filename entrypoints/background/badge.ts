import { hasRole } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { logBug } from '../../platform/log';
import type { Queue } from '../../platform/queue';
import { watchStored } from '../../platform/stored-item';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { showBadge } from '../../platform/toolbar';

/** The badge follows the stored items, whoever changes them. */
export function keepBadge(): void {
  const show = () => {
    drawBadge().catch((error: unknown) => logBug('badge', error));
  };
  watchStored('review', show);
  watchStored('mine', show);
  watchStored('outbox', show);
  watchStored('picked', show);
  show();
}

/** What waits for me; only reviewers are asked about. */
export async function showWaiting(queue: Queue): Promise<Result<Submission[]>> {
  const connection = await readParsed('connection');
  const mayReview =
    connection.kind !== 'none' &&
    (hasRole(connection.person, 'reviewer') || connection.person.groups.length > 0);
  const waiting = mayReview ? await queue.waiting() : ok([]);
  if (waiting.ok) {
    const at = new Date().toISOString();
    await writeStored('review', { count: waiting.value.length, at });
  }
  return waiting;
}

async function drawBadge(): Promise<void> {
  const [{ count }, { submissions }, outbox, picked] = await Promise.all([
    readParsed('review'),
    readParsed('mine'),
    readParsed('outbox'),
    readParsed('picked'),
  ]);
  const wanting = submissions.filter(
    ({ state }) => state === 'approved' || state === 'changes-requested',
  );
  const refused = outbox.filter(({ state }) => state === 'refused');
  await showBadge(count, wanting.length + refused.length + picked);
}
