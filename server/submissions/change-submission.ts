import { posterOf } from '../../domain/ghost-writing';
import { type Person, type PersonRef, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { RecordKind } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord, type RecordHouse } from '../records/append-record';
import { absentFor } from '../workflow/absences';
import { withOpenTurn } from '../workflow/open-turn';
import { mayRead, mayStandIn, notFound } from './may-read';
import { readSubmission } from './read-submissions';
import type { WrittenSay } from './still-has-say';
import { updateSubmission } from './write-submission';

/** Reads a submission for a change by this person; a stranger is told that it is not there. */
export async function openSubmission(
  work: Work,
  house: House,
  target: { id: string; person: Person },
): Promise<Result<Submission>> {
  const submission = await readSubmission(work, house.organisation.id, target.id);
  if (!submission) return notFound();
  if (mayRead(submission, target.person)) return ok(submission);
  const absent = await absentFor(work, house, target.person.id);
  return mayStandIn(submission, absent) ? ok(submission) : notFound();
}

/** Only the author changes, takes back or posts a draft, and only the version on their screen. */
export function checkAuthor(
  submission: Submission,
  author: Person,
  version?: number,
): Result<Submission> {
  if (submission.author.id !== author.id) {
    return failed(
      'not-allowed',
      'Only the author of a draft may do this.',
      'Ask the author, or send it back with a request for changes.',
    );
  }
  if (version !== undefined && version !== submission.version) return overtaken();
  return ok(submission);
}

/** Only the person who presses Post tells of it: the author, or the principal of a ghost-written draft. */
export function checkPoster(submission: Submission, person: Person): Result<Submission> {
  if (posterOf(submission).id === person.id) return ok(submission);
  return failed(
    'not-allowed',
    'Only the person who posts this draft may do this.',
    'Ask that person to post it.',
  );
}

/** Writes a move and its record together; a problem if somebody else was faster. Gives the submission as it is written. */
export async function writeMove(
  work: Work,
  house: RecordHouse,
  move: {
    before: Submission;
    after: Submission;
    kind: RecordKind;
    actor: Person | PersonRef;
    data: Record<string, unknown>;
    texts?: Readonly<Record<string, string>>;
    say?: WrittenSay;
  },
): Promise<Result<Submission>> {
  const { before, kind, data, texts, say } = move;
  const after = await withOpenTurn(work, house, move.after);
  const change = say ? { before, after, say } : { before, after };
  const written = await updateSubmission(work, house.organisation.id, change);
  if (!written) return overtaken();
  const actor = 'roles' in move.actor ? ref(move.actor) : move.actor;
  const at = after.updatedAt;
  const news = { state: after.state, opensStage: opensStage(before, after) };
  const entry = { kind, subject: before.id, actor, at, data, news };
  await appendRecord(work, house, texts ? { ...entry, texts } : entry);
  return ok(after);
}

function opensStage(before: Submission, after: Submission): boolean {
  if (after.state !== 'pending') return false;
  return (
    before.state !== 'pending' ||
    before.stage !== after.stage ||
    before.revisions.length !== after.revisions.length
  );
}

export function overtaken() {
  return failed(
    'stale-version',
    'The draft changed after you opened it; nothing of yours was recorded.',
    'Open it again to see where it is now, then try once more.',
  );
}
