import { personStage } from '../../domain/ghost-writing';
import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { mayDecide } from '../../domain/say';
import type { Submission } from '../../domain/submission';
import type { House } from '../house';
import { expireDue } from './expire-submissions';
import { mayRead, notFound, seenBy } from './may-read';
import { fillRows, readSubmission } from './read-submissions';

const MOST = 200;

export async function showSubmission(
  house: House,
  person: Person,
  id: string,
): Promise<Result<Submission>> {
  await expireDue(house, id);
  const submission = await readSubmission(house.db, house.organisation.id, id);
  return submission && mayRead(submission, person) ? ok(seenBy(submission, person)) : notFound();
}

/** Those I wrote, newest first. */
export async function listMine(house: House, person: Person): Promise<Submission[]> {
  await expireDue(house);
  const rows = await house.db
    .selectFrom('submission')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('author_id', '=', person.id)
    .orderBy('created_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(MOST)
    .execute();
  const submissions = await fillRows(house.db, house.organisation.id, rows);
  return submissions.map((submission) => seenBy(submission, person));
}

/** Those that wait for me, oldest first: their open stage is a group of mine, and I neither wrote them nor decided yet. */
export async function listQueue(house: House, person: Person): Promise<Submission[]> {
  await expireDue(house);
  const rows = await house.db
    .selectFrom('submission')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('state', '=', 'pending')
    .where('open_group', 'in', [...person.groups, personStage(person.id)])
    .where('author_id', '<>', person.id)
    .orderBy('created_at')
    .orderBy('submission_id')
    .limit(MOST)
    .execute();
  const submissions = await fillRows(house.db, house.organisation.id, rows);
  return submissions.filter((submission) => mayDecide(submission, person));
}
