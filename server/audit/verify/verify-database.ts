import type { Database } from '../../database/open-database';
import { signingKeys } from '../read-heads';
import type { ReadRows } from './bytes/copy-out';
import { type ClaimedHead, flawsOfHeads, headKeys } from './check-heads';
import { Claims } from './claims';
import type { Flaw } from './flaw';
import { lookAtRecords } from './look-at-records';
import { canShareMoments, hasThreads, lookInThreads } from './look-in-threads';
import { SealingTimes } from './sealing-times';
import { readStoredTree, type StoredTree } from './stored-tree';
import type { TrailCheck } from './trail-check';

/** From so many sealed records on it is worth the start of threads. */
const MANY_RECORDS = 50_000;

/**
 * Everything that a database can show about its own trail, and what heads from outside show besides; all of one moment.
 * @param url of the same database: a long trail is then shared out among threads with connections of their own
 */
export async function verifyDatabase(
  db: Database,
  orgId: string,
  outside: readonly ClaimedHead[] = [],
  url?: string,
): Promise<TrailCheck> {
  const isShared = url !== undefined && hasThreads() && (await canShareMoments(db));
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((moment) => verifyMoment(moment, orgId, outside, isShared ? { url } : {}));
}

/** How the records of a transaction are read; by plain statements where nothing is given. */
interface Way {
  /** Of the same database, for threads of their own: only where the transaction has changed nothing. */
  readonly url?: string;
  /** On the connection of the transaction. */
  readonly read?: ReadRows;
}

/** The same inside of a transaction that is open already. */
export async function verifyMoment(
  db: Database,
  orgId: string,
  outside: readonly ClaimedHead[],
  { url, read: way }: Way = {},
): Promise<TrailCheck> {
  const tree = await readStoredTree(db, orgId);
  const heads = await storedHeads(db, orgId);
  const claims = new Claims();
  const sealings = heads.map(({ head: { size, at } }) => ({ size, at }));
  const times = new SealingTimes(sealings);
  const look = { db, orgId, leaves: tree.leaves, claims, times, ...(way && { read: way }) };
  const read =
    url !== undefined && tree.size >= MANY_RECORDS
      ? await lookInThreads(look, url, sealings)
      : await lookAtRecords(look);
  const keys = headKeys(await signingKeys(db, orgId));
  const rootAt = (size: number) => tree.rootAt(size);
  const ofHeads = flawsOfHeads([...heads, ...outside], {
    orgId,
    keys,
    size: tree.size,
    rootAt,
  });
  const flaws = [
    ...read.flaws,
    ...tree.leaves.missing().map((leaf): Flaw => ({ why: 'record-missing', leaf })),
    ...claims.unexplained(),
    ...(tree.isWhole() ? [] : [{ why: 'tree-damaged' } as const]),
    ...(await flawsOfSize(db, orgId, tree, heads)),
    ...ofHeads,
  ];
  return {
    checked: read.checked,
    sealed: tree.size,
    anchored: anchoredSize(outside, ofHeads),
    keys: [...keys.keys()],
    flaws,
  };
}

function anchoredSize(
  outside: readonly ClaimedHead[],
  ofHeads: readonly Flaw[],
): number | undefined {
  if (outside.length === 0) return undefined;
  const wrong = new Set(ofHeads.map((flaw) => flaw.size));
  return Math.max(0, ...outside.map(({ head }) => head.size).filter((size) => !wrong.has(size)));
}

async function storedHeads(db: Database, orgId: string): Promise<ClaimedHead[]> {
  const rows = await db
    .selectFrom('audit_head')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('size')
    .execute();
  return rows.map(({ size, root, at, jws }) => ({
    head: { org: orgId, size, root, at: at.toISOString() },
    jws,
  }));
}

/** The tree, the sealer's own row and the last head speak of the same size. */
async function flawsOfSize(
  db: Database,
  orgId: string,
  tree: StoredTree,
  heads: readonly ClaimedHead[],
): Promise<Flaw[]> {
  const row = await db
    .selectFrom('audit_tree')
    .select('size')
    .where('org_id', '=', orgId)
    .executeTakeFirst();
  const last = heads.at(-1)?.head.size ?? 0;
  if (tree.size < last) return [{ why: 'tail-cut', size: last }];
  return tree.size > last || (row?.size ?? 0) !== last ? [{ why: 'tree-size', size: last }] : [];
}
