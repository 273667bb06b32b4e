import type { Decision } from '../../../domain/submission';
import type { Work } from '../../../server/database/with-transaction';
import type { Tampering, Tools } from './tamperings';

/** What somebody who can write to the database may do to the decisions themselves; the records stay as they are. */
export const DECISION_TAMPERINGS: readonly Tampering[] = [
  rewriting("a decision's verdict is changed", () => ({ verdict: 'refuse' })),
  rewriting("a decision's reason is changed", () => ({ reason: 'Nobody looked at it.' })),
  rewriting("a decision's content hash is changed", () => ({ contentHash: 'f'.repeat(64) })),
  rewriting("a decision's reviewer has another name", ({ reviewer }) => ({
    reviewer: { ...reviewer, name: 'Somebody Else' },
  })),
  rewriting("a decision's reviewer looks erased", ({ reviewer }) => ({
    reviewer: { ...reviewer, name: 'Erased person' },
  })),
  rewriting("a decision's reviewer is another person", ({ reviewer }) => ({
    reviewer: { ...reviewer, id: 'person-9' },
  })),
  rewriting('a decision is made in the place of somebody', () => ({
    onBehalfOf: { id: 'person-9', name: 'Person 9' },
  })),
  rewriting("a decision's stage is changed", ({ stage }) => ({ stage: stage + 2 })),
  rewriting("a decision's revision is changed", () => ({ revision: 2 })),
  rewriting("a decision's time is changed", () => ({ at: '2026-01-01T00:00:00.007Z' })),
  rewriting('a decision is void though nobody took it back', ({ at }) => ({ voidedAt: at })),
  {
    name: 'a decision is deleted',
    apply: async (work, tools) => {
      const row = await anyDecision(work, tools);
      await deleteDecision(work, row);
    },
  },
  {
    name: 'a decision is put in',
    apply: async (work, tools) => {
      const row = await anyDecision(work, tools);
      const reviewer = { id: 'person-9', name: 'Person 9' };
      const decision: Decision = { ...JSON.parse(row.body), reviewer };
      const body = JSON.stringify(decision);
      await work
        .insertInto('decision')
        .values({ ...row, reviewer_id: reviewer.id, body })
        .execute();
    },
  },
  {
    name: 'a decision is given to a submission that has no records',
    apply: async (work, tools) => {
      const row = await anyDecision(work, tools);
      await work
        .insertInto('decision')
        .values({ ...row, submission_id: `forged-${tools.random(1_000_000)}` })
        .execute();
    },
  },
];

/** A change of the body with the columns that say the same, so that nothing but the record can tell. */
function rewriting(name: string, change: (body: Decision) => Partial<Decision>): Tampering {
  return {
    name,
    apply: async (work, tools) => {
      const row = await anyDecision(work, tools);
      const before: Decision = JSON.parse(row.body);
      const after = { ...before, ...change(before) };
      await deleteDecision(work, row);
      await work
        .insertInto('decision')
        .values({
          ...row,
          revision: after.revision,
          stage: after.stage,
          reviewer_id: after.reviewer.id,
          body: JSON.stringify(after),
          created_at: after.at,
          voided_at: after.voidedAt ?? null,
        })
        .execute();
    },
  };
}

async function anyDecision(work: Work, { random }: Pick<Tools, 'random'>) {
  const rows = await work
    .selectFrom('decision')
    .selectAll()
    .orderBy('submission_id')
    .orderBy('stage')
    .execute();
  const row = rows[random(rows.length)];
  if (!row) throw new Error('No decisions.');
  const { created_at, voided_at, ...rest } = row;
  return {
    ...rest,
    created_at: created_at.toISOString(),
    voided_at: voided_at?.toISOString() ?? null,
  };
}

async function deleteDecision(
  work: Work,
  row: Awaited<ReturnType<typeof anyDecision>>,
): Promise<void> {
  await work
    .deleteFrom('decision')
    .where('org_id', '=', row.org_id)
    .where('submission_id', '=', row.submission_id)
    .where('revision', '=', row.revision)
    .where('stage', '=', row.stage)
    .where('reviewer_id', '=', row.reviewer_id)
    .execute();
}
