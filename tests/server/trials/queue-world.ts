import type { Person } from '../../../domain/person';
import { standingApprovals } from '../../../domain/stage-progress';
import type { Submission } from '../../../domain/submission';
import { expireDue } from '../../../server/submissions/expire-submissions';
import { readSubmission } from '../../../server/submissions/read-submissions';
import { type Acts, actsOf, type Screen } from './acts';
import type { ModelDraft } from './queue-model';
import { join, type TrialHouse } from './trial-house';

export const GROUPS = { managers: ['ada', 'max', 'mia', 'moe'], legal: ['ada', 'lea', 'max'] };
export const PEOPLE = ['ada', 'bob', 'max', 'mia', 'moe', 'lea'];

/** The server's side of one run: people, the screens that they have had, and the acts, of which one may be seeded with a bug. */
export interface QueueWorld {
  readonly house: TrialHouse;
  readonly acts: Acts;
  readonly people: Map<string, Person>;
  /** Of each draft, every screen there was, oldest first. */
  readonly screens: Screen[][];
  readonly expire: (house: TrialHouse) => Promise<void>;
  /** Key and text of the last draft that each author sent. */
  readonly lastSent: Map<string, { key: string; text: string; id: string }>;
}

export async function aQueueWorld(house: TrialHouse, acts = actsOf(house)): Promise<QueueWorld> {
  const people = new Map<string, Person>();
  for (const name of PEOPLE) {
    const groups = Object.entries(GROUPS).filter(([, members]) => members.includes(name));
    people.set(
      name,
      await join(
        house,
        name,
        groups.map(([group]) => group),
      ),
    );
  }
  const expire = async () => {
    while ((await expireDue(house)) > 0);
  };
  return { house, acts, people, screens: [], expire, lastSent: new Map() };
}

export async function look({ house }: QueueWorld, id: string): Promise<Submission> {
  const found = await readSubmission(house.db, house.organisation.id, id);
  if (!found) throw new Error('A draft is gone.');
  return found;
}

/** Throws where draft and model differ: in state, in whose approvals count, in receipts that are good, in how much is on record. */
export async function compare(world: QueueWorld, id: string, model: ModelDraft): Promise<void> {
  const draft = await look(world, id);
  const approvals = standingApprovals(draft).map(({ reviewer }) => reviewer.id);
  const seen = {
    state: draft.state,
    version: draft.version,
    revision: draft.revisions.length,
    stage: draft.stage,
    approvals: model.state === 'pending' || model.state === 'approved' ? approvals.sort() : [],
    ...(await kept(world, id)),
  };
  const { state, version, revision, stage } = model;
  const counts = model.state === 'pending' || model.state === 'approved';
  const wanted = {
    state,
    version,
    revision,
    stage,
    approvals: counts ? model.approvals.map(({ who }) => who).sort() : [],
    records: version,
    receipts: model.receiptOf === undefined ? 0 : 1,
  };
  const [got, should] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (got !== should) throw new Error(`The server has ${got}, the model ${should}.`);
}

async function kept({ house: { db, organisation } }: QueueWorld, id: string) {
  const records = await db
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('org_id', '=', organisation.id)
    .where('subject', '=', id)
    .executeTakeFirstOrThrow();
  const receipts = await db
    .selectFrom('receipt')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('org_id', '=', organisation.id)
    .where('submission_id', '=', id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { records: Number(records.count), receipts: Number(receipts.count) };
}
