import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ReadRows } from '../../../server/audit/verify/bytes/copy-out';
import { ownConnection } from '../../../server/audit/verify/bytes/own-connection';
import type { ClaimedHead } from '../../../server/audit/verify/check-heads';
import { verifyDatabase, verifyMoment } from '../../../server/audit/verify/verify-database';
import { type Database, openDatabase } from '../../../server/database/open-database';
import type { Work } from '../../../server/database/with-transaction';
import { startPostgres } from '../../../server/embedded/start-postgres';
import { aTrailHouse, growTrail, type TrailHouse } from './a-trail';
import { TAMPERINGS } from './tamperings';

export interface CampaignReport {
  entries: number;
  seconds: number;
  secondsPerMillion: number;
  tamperings: number;
  /** Names of tamperings that were not found, with their places in the row. */
  missed: string[];
}

/** Heads of a growing trail, as an anchor would have kept them: the one after every chunk. */
export async function headsOf(db: Database, orgId: string): Promise<ClaimedHead[]> {
  const rows = await db.selectFrom('audit_head').selectAll().orderBy('size').execute();
  return rows.map(({ size, root, at, jws }) => ({
    head: { org: orgId, size, root, at: at.toISOString() },
    jws,
  }));
}

/**
 * Breaks the trail in random ways, each in a transaction that is undone; looked for by plain statements and by `read`, in turn.
 * @param house on the connection of `read`
 * @returns those that were not found
 */
export async function breakTrail(
  house: TrailHouse,
  { count, seed, read }: { count: number; seed: number; read: ReadRows },
): Promise<string[]> {
  const orgId = house.organisation.id;
  const kept = await headsOf(house.db, orgId);
  const random = randomNumbers(seed);
  const missed: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const tampering = TAMPERINGS[place % TAMPERINGS.length];
    if (!tampering) continue;
    const round = Math.floor(place / TAMPERINGS.length);
    await undone(house.db, async (work) => {
      const outside = [...kept];
      await tampering.apply(work, { house, outside, random });
      const way = round % 2 === 0 ? {} : { read };
      const { flaws } = await verifyMoment(work, orgId, outside, way);
      if (flaws.length === 0) missed.push(`${place}: ${tampering.name}`);
    });
  }
  return missed;
}

const UNDO = new Error('undone');

async function undone(db: Database, act: (work: Work) => Promise<void>): Promise<void> {
  try {
    await db.transaction().execute(async (work) => {
      await act(work);
      throw UNDO;
    });
  } catch (error) {
    if (error !== UNDO) throw error;
  }
}

/** The same numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const SMALL = 240;
const RUNS = 3;

export interface CampaignAsked {
  entries: number;
  tamperings: number;
  seed: number;
  /** Where the large trail's database is kept, and found again by the next run. */
  data?: string | undefined;
  say: (text: string) => void;
}

export async function runCampaign(asked: CampaignAsked): Promise<CampaignReport> {
  const { entries, tamperings, data } = asked;
  const times = await onDatabase(data, (db, url) => timeVerification(db, url, asked));
  const missed = await onDatabase(undefined, (_db, url) => tamper(url, asked));
  return { entries, ...times, tamperings, missed };
}

/** @param kept a folder that stays; another one is made, and taken away at the end, where none is named */
async function onDatabase<T>(
  kept: string | undefined,
  act: (db: Database, url: string) => Promise<T>,
): Promise<T> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'guidepost-campaign-')));
  await mkdir(folder, { recursive: true });
  // As root, the database's own user has to reach it.
  await chmod(folder, 0o755);
  const postgres = await startPostgres(folder);
  const db = await openDatabase(postgres.url);
  try {
    return await act(db, postgres.url);
  } finally {
    await db.destroy();
    await postgres.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Everything that the verifier reads, keys aside. */
export async function clearTrail(db: Work | Database): Promise<void> {
  const tree = ['audit_head', 'audit_tile', 'audit_tree'] as const;
  for (const table of ['record', 'record_text', 'decision', ...tree] as const) {
    await db.deleteFrom(table).execute();
  }
}

async function timeVerification(
  db: Database,
  url: string,
  { entries, say }: CampaignAsked,
): Promise<Pick<CampaignReport, 'seconds' | 'secondsPerMillion'>> {
  if (entries === 0) return { seconds: 0, secondsPerMillion: 0 };
  await makeLarge(db, entries);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    const { checked, sealed, flaws } = await verifyDatabase(db, LARGE, [], url);
    times.push((performance.now() - begun) / 1000);
    say(`${checked} records, ${sealed} sealed, ${flaws.length} flaws: ${times.at(-1)} s`);
    if (flaws.length > 0 || checked !== entries)
      throw new Error('A whole trail was not found whole.');
  }
  const seconds = Math.min(...times);
  return { seconds, secondsPerMillion: (seconds / entries) * 1_000_000 };
}

const LARGE = 'large';

/** Unless an earlier run made it and kept it. */
async function makeLarge(db: Database, entries: number): Promise<void> {
  const known = await db.selectFrom('audit_tree').select('size').executeTakeFirst();
  if (known) return;
  await growTrail(await aTrailHouse(db, LARGE), entries);
  await sql`VACUUM ANALYZE`.execute(db);
}

async function tamper(url: string, { tamperings, seed, say }: CampaignAsked): Promise<string[]> {
  if (tamperings === 0) return [];
  const { db, read } = await ownConnection(url);
  try {
    const house = await aTrailHouse(db, 'small');
    await growTrail(house, SMALL);
    const missed = await breakTrail(house, { count: tamperings, seed, read });
    say(`${tamperings} tamperings, ${missed.length} not found`);
    return missed;
  } finally {
    await db.destroy();
  }
}
