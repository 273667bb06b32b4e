import type { infer as Infer } from 'zod/mini';
import { consistencyRanges, inclusionRanges } from '../../domain/merkle';
import { failed, ok, type Result } from '../../domain/problem';
import type {
  auditHeadAnswerSchema,
  consistencyAnswerSchema,
  inclusionAnswerSchema,
} from '../../domain/tree-head';
import type { House } from '../house';
import { lastHead, signingKeys } from './read-heads';
import { storedTiles, TileReader } from './tiles';
import { treeHasher } from './tree-hasher';

const MOST_COUNTED = 10_000;

/** The newest signed head, and how far it was anchored outside. */
export async function headAnswer(house: House): Promise<Infer<typeof auditHeadAnswerSchema>> {
  const { db, organisation } = house;
  const stored = await lastHead(db, organisation.id);
  const unsealed = await db
    .selectFrom('record')
    .select('record_id')
    .where('org_id', '=', organisation.id)
    .where('leaf', 'is', null)
    .limit(MOST_COUNTED)
    .execute();
  const anchors = await db
    .selectFrom('audit_anchor')
    .select(['label', 'size', 'anchored_at', 'problem'])
    .where('org_id', '=', organisation.id)
    .orderBy('label')
    .execute();
  return {
    head: stored?.head ?? null,
    jws: stored?.jws ?? null,
    keys: await signingKeys(db, organisation.id),
    unsealed: unsealed.length,
    anchors: anchors.map(({ label, size, anchored_at, problem }) => ({
      target: label,
      size,
      at: anchored_at?.toISOString() ?? null,
      problem,
    })),
  };
}

/** That a record is in the tree of the newest head. */
export async function inclusionAnswer(
  house: House,
  recordId: string,
): Promise<Result<Infer<typeof inclusionAnswerSchema>>> {
  const { db, organisation } = house;
  const row = await db
    .selectFrom('record')
    .select(['leaf', 'hash'])
    .where('org_id', '=', organisation.id)
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  const stored = await lastHead(db, organisation.id);
  if (!row) {
    return failed(
      'not-found',
      'There is no such record.',
      'Take its id from the trail of a submission.',
    );
  }
  if (!stored || row.leaf === null || row.leaf >= stored.head.size) {
    return failed(
      'wrong-state',
      'This record is not sealed yet.',
      'It will be in a few seconds: try again then.',
    );
  }
  const reader = new TileReader(storedTiles(db, organisation.id));
  const proof = await reader.rangeHashes(inclusionRanges(row.leaf, stored.head.size));
  const leafHash = treeHasher.leaf(row.hash);
  return ok({ record: recordId, leaf: row.leaf, leafHash, proof, ...stored });
}

/** That the smaller tree is the beginning of the larger one. */
export async function consistencyAnswer(
  house: House,
  { from, to }: { from: number; to: number },
): Promise<Result<Infer<typeof consistencyAnswerSchema>>> {
  const { db, organisation } = house;
  const stored = await lastHead(db, organisation.id);
  if (from > to || to > (stored?.head.size ?? 0)) {
    return failed(
      'malformed',
      'There are no such trees: sizes go up from 0 to that of the newest head.',
      'Ask for the newest head first: GET /v1/audit/head.',
    );
  }
  const reader = new TileReader(storedTiles(db, organisation.id));
  return ok({
    from: { size: from, root: await reader.rangeHash({ start: 0, end: from }) },
    to: { size: to, root: await reader.rangeHash({ start: 0, end: to }) },
    proof: await reader.rangeHashes(consistencyRanges(from, to)),
  });
}
