import { staleBy } from '../../domain/crisis';
import { posterOf } from '../../domain/ghost-writing';
import type { Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import { findPerson } from '../people';
import { stopsSince } from './read-stops';

/**
 * Marks approved submissions that a later stop made stale, and takes their receipts out: they are given out again once somebody has
 * confirmed them. No question to the database where nothing is approved, one where no stop began since.
 * @param approvedAt when the valid receipt of each approved submission was made, by submission id
 */
export async function holdStale(
  db: Database | Work,
  orgId: string,
  submissions: readonly Submission[],
  approvedAt: ReadonlyMap<string, Date>,
): Promise<Submission[]> {
  const times = [...approvedAt.values()].map((time) => time.getTime());
  if (times.length === 0) return [...submissions];
  const stops = await stopsSince(db, orgId, new Date(Math.min(...times)));
  if (stops.length === 0) return [...submissions];
  const checked: Submission[] = [];
  for (const submission of submissions) {
    const time = approvedAt.get(submission.id);
    const post = time && (await postOf(db, orgId, submission));
    const stop = post && staleBy(stops, post, time.toISOString());
    checked.push(stop ? held(submission, stop) : submission);
  }
  return checked;
}

function held(submission: Submission, stop: { id: string; reason: string }): Submission {
  const { receipt: _heldBack, ...rest } = submission;
  return { ...rest, heldByStop: { id: stop.id, reason: stop.reason } };
}

async function postOf(db: Database | Work, orgId: string, submission: Submission) {
  const { id } = posterOf(submission);
  const person = await findPerson(db, orgId, id);
  const { site, account } = submission;
  return { site, account, poster: { id, groups: person?.groups ?? [] } };
}
