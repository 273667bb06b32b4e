import { sql } from 'kysely';
import { personStage } from '../../../domain/ghost-writing';
import { standingApprovals } from '../../../domain/stage-progress';
import type { Submission } from '../../../domain/submission';
import { claimNow } from '../../../domain/turn';
import { readSubmission } from '../../../server/submissions/read-submissions';
import type { Screen } from './acts';
import type { ModelDraft } from './queue-draft';
import type { QueueModel } from './queue-model';
import type { QueueWorld } from './queue-world';

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
    stages: draft.stages.map(({ group }) => group),
    inName: [draft.principal?.id, draft.poster],
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
    stages: should.stages.map((one) => ('person' in one ? personStage(one.person) : one.group)),
    inName: [should.inName?.principal, should.inName?.poster],
    approvals: counts
      ? should.approvals.map(({ who, forWhom }) => `${who} for ${forWhom}`).sort()
      : [],
    claim: counts ? model.claimNow(should) : undefined,
    records: version + should.turns,
    receipts: should.receiptOf === undefined ? 0 : 1,
    acknowledgedBy: should.emergency?.acknowledgedBy ?? null,
  };
  const [got, expected] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (got !== expected) throw new Error(`The server has ${got}, the model ${expected}.`);
}

/** By one statement, for it is asked after each step. */
async function kept({ house: { db, organisation } }: QueueWorld, id: string) {
  const { rows } = await sql<{
    records: string;
    receipts: string;
    acknowledged_by_id: string | null;
  }>`
    SELECT
      (SELECT count(*) FROM record WHERE org_id = ${organisation.id} AND subject = ${id}) AS records,
      (SELECT count(*) FROM receipt WHERE org_id = ${organisation.id} AND submission_id = ${id}
        AND used_at IS NULL AND voided_at IS NULL) AS receipts,
      (SELECT acknowledged_by_id FROM break_glass WHERE org_id = ${organisation.id} AND submission_id = ${id})
        AS acknowledged_by_id`.execute(db);
  const [row] = rows;
  return {
    records: Number(row?.records),
    receipts: Number(row?.receipts),
    acknowledgedBy: row?.acknowledged_by_id ?? null,
  };
}

/** Screens of one version count as one, so that an older one is about something else. */
export function keepScreen(screens: Screen[], now: Screen): void {
  if (screens.at(-1)?.version === now.version) screens.pop();
  screens.push(now);
}

/** Looks at these drafts anew. */
export async function comparePlaces(
  places: readonly number[],
  model: QueueModel,
  world: QueueWorld,
): Promise<void> {
  for (const place of places) {
    const now = await look(world, world.screens[place]?.[0]?.id ?? '');
    keepScreen(world.screens[place] ?? [], now);
    await compare(world, now, { model, wanted: model.drafts[place] as ModelDraft });
  }
}
