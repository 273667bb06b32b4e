import type { Database } from '../../database/open-database';
import { signingKeys } from '../read-heads';
import { DecisionCheck } from './check-decisions';
import { type ClaimedHead, flawsOfHeads, headKeys } from './check-heads';
import { flawOf } from './check-record';
import { flawsOfTexts, placeOf, readOwnTexts } from './check-texts';
import { Claims } from './claims';
import type { Flaw } from './flaw';
import type { RawRecord } from './raw-record';
import { readGaps } from './read-gaps';
import { rawRecords } from './read-raw-records';
import { SealingTimes } from './sealing-times';
import { readStoredTree, type StoredTree } from './stored-tree';
import type { TrailCheck } from './trail-check';

/** Everything that a database can show about its own trail, and what heads from outside show besides; all of one moment. */
export function verifyDatabase(
  db: Database,
  orgId: string,
  outside: readonly ClaimedHead[] = [],
): Promise<TrailCheck> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((moment) => verifyMoment(moment, orgId, outside));
}

/** The same inside of a transaction that is open already. */
export async function verifyMoment(
  db: Database,
  orgId: string,
  outside: readonly ClaimedHead[],
): Promise<TrailCheck> {
  const tree = await readStoredTree(db, orgId);
  const heads = await storedHeads(db, orgId);
  const claims = new Claims();
  const times = new SealingTimes(heads.map(({ head }) => head));
  const read = await lookAtRecords({ db, orgId, tree, claims, times });
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
    ...tree.missing().map((leaf): Flaw => ({ why: 'record-missing', leaf })),
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

interface Look {
  readonly db: Database;
  readonly orgId: string;
  readonly tree: StoredTree;
  readonly claims: Claims;
  readonly times: SealingTimes;
}

async function lookAtRecords(look: Look): Promise<{ checked: number; flaws: Flaw[] }> {
  const { db, orgId, claims } = look;
  const decisions = new DecisionCheck(look);
  const flaws: Flaw[] = [];
  let checked = 0;
  let before: RawRecord | undefined;
  for await (const rows of rawRecords(db, orgId)) {
    for (const row of rows) {
      // Always asked: it also notes which numbers were met.
      const ofSealing = flawOfSealing(row, look);
      const why = flawOf(row, before) ?? ofSealing;
      if (why) flaws.push({ why, ...placeOf(row) });
      readGaps(row, claims);
      before = row;
    }
    checked += rows.length;
    const texts = await readOwnTexts(db, orgId, rows);
    flaws.push(...(await flawsOfTexts(db, orgId, rows, { claims, texts })));
    flaws.push(...(await decisions.page(rows, texts)));
  }
  flaws.push(...(await decisions.end()));
  return { checked, flaws };
}

function flawOfSealing(row: RawRecord, { tree, times }: Look): Flaw['why'] | undefined {
  const why = row.leaf === null ? undefined : tree.whyNot(row.hash, row.leaf);
  return why ?? (times.isBackDated(row) ? 'back-dated' : undefined);
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
