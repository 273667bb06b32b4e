import type { PersonRef } from '../../domain/person';
import { onCall } from '../../domain/rota';
import { mayDecide, wrote } from '../../domain/say';
import { decidingGroups } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { findPerson, membersOf } from '../people';
import { awayNow } from './absences';
import { deciderOf } from './decider';
import { ROTAS } from './workflow-settings';

/**
 * Who hears of an open stage, whose turn it is first: the person it is assigned to, else who is on call in each deciding group, else the
 * whole group. Where one of them is away, who stands in for them; where that one is away as well, whom they named, as far as the row goes and
 * that person may decide. Never who wrote it.
 */
export async function whoToTell(
  db: Database | Work,
  house: House,
  submission: Submission,
): Promise<PersonRef[]> {
  if (submission.state !== 'pending') return [];
  const assignee = submission.turn?.assignee;
  const asked = assignee ? [assignee.id] : await askedOf(db, house, submission);
  const away = await awayNow(db, house, asked);
  const ids = new Set<string>();
  for (const id of asked) ids.add(away.has(id) ? await lastInRow(db, house, submission, id) : id);
  const people: PersonRef[] = [];
  for (const id of ids) {
    const person = wrote(submission, id)
      ? undefined
      : await findPerson(db, house.organisation.id, id);
    if (person) people.push({ id: person.id, name: person.name });
  }
  return people;
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
    const person = await findPerson(db, house.organisation.id, id);
    const decider = person && (await deciderOf(db, house, submission, person));
    if (decider && mayDecide(submission, decider.reviewer, decider)) return id;
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
  const asked: string[] = [];
  for (const group of decidingGroups(submission)) {
    const rota = Object.hasOwn(rotas, group) ? rotas[group] : undefined;
    const first = rota && onCall(rota, now);
    if (first !== undefined && !wrote(submission, first)) asked.push(first);
    else if (group.startsWith('person:')) asked.push(group.slice('person:'.length));
    else asked.push(...(await membersOf(db, house.organisation.id, group)));
  }
  return [...new Set(asked)];
}
