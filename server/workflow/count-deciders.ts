import { writersOf } from '../../domain/say';
import { openStage, standingApprovals } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { coAuthors } from '../../domain/suggestion';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { membersOf } from '../people';
import { awayNow } from './absences';

/**
 * How many people of the open stage's group could approve it: not who wrote it, in whose name it goes out, who stands in for who wrote it,
 * who approved an earlier stage, or who is away with a colleague of the same group in their place. Counted only where it matters: `all` and co-authors ask.
 */
export async function countDeciders(
  work: Work,
  house: House,
  submission: Submission,
): Promise<number> {
  if (submission.state !== 'pending') return 0;
  const { group, need } = openStage(submission);
  if (need !== 'all' && coAuthors(submission.revisions).length === 0) return 0;
  const members = new Set(await membersOf(work, house.organisation.id, group));
  const writers = writersOf(submission);
  const away = await awayNow(work, house, [...new Set([...members, ...writers])]);
  const out = [...writers, submission.principal?.id ?? '', ...earlierApprovers(submission)];
  for (const id of out) members.delete(id);
  for (const id of writers) members.delete(away.get(id) ?? '');
  return new Set([...members].map((id) => lastInPlace(id, members, away))).size;
}

/**
 * Who of the group is there in the end where one stands in for the other: a row of stand-ins is one say, whoever is read first. Of those
 * who named each other all around, one stands for all: somebody of them has to approve.
 */
function lastInPlace(
  id: string,
  members: ReadonlySet<string>,
  away: ReadonlyMap<string, string>,
): string {
  const passed: string[] = [];
  let at = id;
  while (!passed.includes(at)) {
    passed.push(at);
    const next = away.get(at);
    if (next === undefined || !members.has(next)) return at;
    at = next;
  }
  return passed.slice(passed.indexOf(at)).sort()[0] ?? at;
}

function earlierApprovers(submission: Submission): string[] {
  return standingApprovals(submission)
    .filter(({ stage }) => stage !== submission.stage)
    .flatMap(({ reviewer, onBehalfOf }) => [reviewer.id, onBehalfOf?.id ?? reviewer.id]);
}
