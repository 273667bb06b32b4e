import { personOfStage } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import { onCall } from '../../domain/rota';
import { isBarred, mayDecide, writersOf } from '../../domain/say';
import { decidingGroups } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { activePeople, findPerson, membersOf } from '../people';
import { awayNow } from './absences';
import { deciderOf } from './decider';
import { ROTAS } from './workflow-settings';

/**
 * Who hears of an open stage, whose turn it is first: the person it is assigned to, else who is on call in each deciding group, else the
 * whole group; only people who may decide, so that nobody waits for somebody who left the group. Where one of them is away, who stands in
 * for them; where that one is away as well, whom they named, as far as the row goes and that person may decide.
 */
export async function whoToTell(
  db: Database | Work,
  house: House,
  submission: Submission,
): Promise<PersonRef[]> {
  if (submission.state !== 'pending') return [];
  const assignee = await assigneeOf(db, house, submission);
  const asked = assignee === undefined ? await askedOf(db, house, submission) : [assignee];
  const away = await awayNow(db, house, asked);
  const ids = new Set<string>();
  for (const id of asked) ids.add(away.has(id) ? await lastInRow(db, house, submission, id) : id);
  if (ids.size === 0) return [];
  const people = await activePeople(db, house.organisation.id, [...ids]);
  return people.map(({ id, name }) => ({ id, name }));
}

/** Whom it is assigned to, as long as they may decide: they may have left the group since. */
async function assigneeOf(
  db: Database | Work,
  house: House,
  submission: Submission,
): Promise<string | undefined> {
  const { assignee } = submission.turn ?? {};
  return assignee && (await hasSay(db, house, submission, assignee.id)) ? assignee.id : undefined;
}

async function hasSay(
  db: Database | Work,
  house: House,
  submission: Submission,
  personId: string,
): Promise<boolean> {
  const person = await findPerson(db, house.organisation.id, personId);
  const decider = person && (await deciderOf(db, house, submission, person));
  return decider !== undefined && mayDecide(submission, decider.reviewer, decider);
}

/** The last of those who named each other who has a say here; nobody is passed twice. */
async function lastInRow(
  db: Database | Work,
  house: House,
  submission: Submission,
  asked: string,
): Promise<string> {
  const row = [asked];
  for (let at: string | undefined = asked; at !== undefined; ) {
    at = (await awayNow(db, house, [at])).get(at);
    if (at === undefined || row.includes(at)) break;
    row.push(at);
  }
  for (const id of row.slice(1).reverse()) {
    if (await hasSay(db, house, submission, id)) return id;
  }
  return asked;
}

async function askedOf(
  db: Database | Work,
  house: House,
  submission: Submission,
): Promise<string[]> {
  const { value: rotas } = await readFlowSetting(db, house, ROTAS);
  const now = house.clock().toISOString();
  const mayBeAsked = await whoMayBeAsked(db, house, submission);
  const asked: string[] = [];
  for (const group of decidingGroups(submission)) {
    const people = (await peopleOf(db, house, group)).filter(mayBeAsked);
    const rota = Object.hasOwn(rotas, group) ? rotas[group] : undefined;
    const first = rota && onCall(rota, now);
    asked.push(...(first !== undefined && people.includes(first) ? [first] : people));
  }
  return [...new Set(asked)];
}

async function peopleOf(db: Database | Work, house: House, group: string): Promise<string[]> {
  const owner = personOfStage(group);
  return owner === undefined ? membersOf(db, house.organisation.id, group) : [owner];
}

/** Not who has no say whatever happens, nor who stands in for somebody who wrote it. */
async function whoMayBeAsked(db: Database | Work, house: House, submission: Submission) {
  const standIns = [...(await awayNow(db, house, writersOf(submission))).values()];
  return (id: string) => !standIns.includes(id) && !isBarred(submission, id);
}
