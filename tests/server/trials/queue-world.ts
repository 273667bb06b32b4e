import { sql } from 'kysely';
import type { Stage } from '../../../domain/finding';
import type { Person } from '../../../domain/person';
import { standingApprovals } from '../../../domain/stage-progress';
import type { Submission } from '../../../domain/submission';
import { claimNow } from '../../../domain/turn';
import { expireDue } from '../../../server/submissions/expire-submissions';
import { readSubmission } from '../../../server/submissions/read-submissions';
import { type Acts, actsOf, type Screen } from './acts';
import type { ModelDraft } from './queue-draft';
import { GROUPS, PEOPLE } from './queue-flows';
import type { QueueModel } from './queue-model';
import { join, type TrialHouse } from './trial-house';

/** The server's side of one run: people, the screens that they have had, and the acts, of which one may be seeded with a bug. */
export interface QueueWorld {
  readonly house: TrialHouse;
  readonly acts: Acts;
  readonly people: Map<string, Person>;
  /** Of each draft, every screen there was, oldest first. */
  readonly screens: Screen[][];
  readonly expire: (house: TrialHouse) => Promise<void>;
  /** Key, text and stages of the last draft that each author sent. */
  readonly lastSent: Map<string, { key: string; text: string; stages: Stage[]; id: string }>;
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

/**
 * Throws where draft and model differ: in state, in whose approvals count, in receipts that are good, in how much is on record.
 * @param draft as `look` just read it
 */
export async function compare(
  world: QueueWorld,
  draft: Submission,
  { model, wanted: should }: { model: QueueModel; wanted: ModelDraft },
): Promise<void> {
  const counts = should.state === 'pending' || should.state === 'approved';
  const approvals = standingApprovals(draft).map(
    ({ reviewer, onBehalfOf }) => `${reviewer.id} for ${onBehalfOf?.id}`,
  );
  const seen = {
    state: draft.state,
    version: draft.version,
    revision: draft.revisions.length,
    stage: draft.stage,
    approvals: counts ? approvals.sort() : [],
    claim: counts ? claimNow(draft, world.house.clock().toISOString())?.by.id : undefined,
    ...(await kept(world, draft.id)),
  };
  const { state, version, revision, stage } = should;
  const wanted = {
    state,
    version,
    revision,
    stage,
    approvals: counts
      ? should.approvals.map(({ who, forWhom }) => `${who} for ${forWhom}`).sort()
      : [],
    claim: counts ? model.claimNow(should) : undefined,
    records: version + should.turns,
    receipts: should.receiptOf === undefined ? 0 : 1,
  };
  const [got, expected] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (got !== expected) throw new Error(`The server has ${got}, the model ${expected}.`);
}

/** By one statement, for it is asked after each step. */
async function kept({ house: { db, organisation } }: QueueWorld, id: string) {
  const { rows } = await sql<{ records: string; receipts: string }>`
    SELECT
      (SELECT count(*) FROM record WHERE org_id = ${organisation.id} AND subject = ${id}) AS records,
      (SELECT count(*) FROM receipt WHERE org_id = ${organisation.id} AND submission_id = ${id}
        AND used_at IS NULL AND voided_at IS NULL) AS receipts`.execute(db);
  return { records: Number(rows[0]?.records), receipts: Number(rows[0]?.receipts) };
}
