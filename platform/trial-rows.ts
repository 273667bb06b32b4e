import { expire } from '../domain/approval';
import { failed, ok, type Result } from '../domain/problem';
import { isOpen, type Submission } from '../domain/submission';
import { inTurn } from './in-turn';
import { localDb, STRICT, type TrialRow } from './local-db';

export async function allTrial(now: number): Promise<Submission[]> {
  const rows = await (await localDb()).getAll('trial');
  return rows
    .map(({ submission }) => expired(submission, now))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

export async function readTrial(id: string, now: number): Promise<Result<Submission>> {
  const row = await (await localDb()).get('trial', id);
  return row ? ok(expired(row.submission, now)) : notFound();
}

/** One change after the other. A key that was carried out before answers with the submission as it is now. */
export function changeTrial(
  id: string,
  act: { readonly now: number; readonly key?: string },
  change: (submission: Submission) => Result<Submission> | Promise<Result<Submission>>,
): Promise<Result<Submission>> {
  return inTurn('trial queue', async () => {
    const row = await (await localDb()).get('trial', id);
    if (!row) return notFound();
    if (act.key && row.keys.includes(act.key)) return ok(row.submission);
    const changed = await change(expired(row.submission, act.now));
    if (!changed.ok) return changed;
    await put({
      id,
      submission: changed.value,
      keys: [...row.keys, ...(act.key ? [act.key] : [])],
    });
    return changed;
  });
}

/** Asked twice with one key, there is one. */
export function addTrial(
  key: string,
  make: () => Promise<Submission>,
): Promise<Result<Submission>> {
  return inTurn('trial queue', async () => {
    const known = (await (await localDb()).getAll('trial')).find(({ keys }) => keys.includes(key));
    if (known) return ok(known.submission);
    const submission = await make();
    await put({ id: submission.id, submission, keys: [key] });
    return ok(submission);
  });
}

async function put(row: TrialRow): Promise<void> {
  const tx = (await localDb()).transaction('trial', 'readwrite', STRICT);
  await Promise.all([tx.store.put(row), tx.done]);
}

function expired(submission: Submission, now: number): Submission {
  if (!isOpen(submission.state) || Date.parse(submission.expiresAt) > now) return submission;
  const ended = expire(submission, new Date(now).toISOString());
  return ended.ok ? ended.value : submission;
}

function notFound() {
  return failed('not-found', 'This draft is not in this browser.', 'Refresh the list.');
}
