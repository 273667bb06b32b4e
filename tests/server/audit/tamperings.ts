import { sql } from 'kysely';
import { type RecordKind, recordText } from '../../../domain/record';
import { sha256Now } from '../../../server/audit/tree-hasher';
import type { ClaimedHead } from '../../../server/audit/verify/check-heads';
import type { Work } from '../../../server/database/with-transaction';
import type { TrailHouse } from './a-trail';
import { DECISION_TAMPERINGS } from './decision-tamperings';

/** Heads from outside, as the verifier gets them; a tampering may add to them. */
export type Outside = ClaimedHead[];

export interface Tampering {
  readonly name: string;
  /** Changes the database, or what is claimed outside. */
  apply(work: Work, tools: Tools): Promise<void>;
}

export interface Tools {
  readonly house: TrailHouse;
  readonly outside: Outside;
  /** A whole number from 0 up to, not including, `below`. */
  random(below: number): number;
}

const COLUMNS = [
  ...['subject', 'kind', 'actor_id', 'actor_name', 'name_hash', 'name_salt', 'data'],
  ...['previous', 'hash', 'record_id'],
];

export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'a character of a column is changed',
    apply: async (work, tools) => {
      const column = sql.ref(COLUMNS[tools.random(COLUMNS.length)] ?? 'data');
      const { leaf } = await anyRecord(work, tools);
      const place = 1 + tools.random(8);
      await sql`UPDATE record SET ${column} = overlay(${column} placing
        (CASE WHEN substr(${column}, ${place}, 1) = '7' THEN '8' ELSE '7' END) from ${place} for 1)
        WHERE leaf = ${leaf}`.execute(work);
    },
  },
  {
    name: 'a time is moved',
    apply: async (work, tools) => {
      const { leaf } = await anyRecord(work, tools);
      const micros = 1 + tools.random(1_000_000_000);
      await sql`UPDATE record SET at = at + ${micros} * interval '1 microsecond' WHERE leaf = ${leaf}`.execute(
        work,
      );
    },
  },
  {
    name: 'a record is deleted',
    apply: async (work, tools) => {
      const { leaf } = await anyRecord(work, tools);
      await work.deleteFrom('record').where('leaf', '=', leaf).execute();
    },
  },
  {
    name: 'a whole chain is deleted',
    apply: async (work, tools) => {
      const { subject } = await anyRecord(work, tools);
      await work.deleteFrom('record').where('subject', '=', subject).execute();
      await work.deleteFrom('decision').where('submission_id', '=', subject).execute();
    },
  },
  {
    name: 'two numbers are swapped',
    apply: async (work, tools) => {
      const [one, other] = await twoLeaves(work, tools);
      const set = (from: number, to: number) =>
        work.updateTable('record').set({ leaf: to }).where('leaf', '=', from).execute();
      await set(one, -1);
      await set(other, one);
      await set(-1, other);
    },
  },
  {
    name: 'the contents of two records are swapped',
    apply: async (work, tools) => {
      const [one, other] = await twoLeaves(work, tools);
      await sql`UPDATE record SET data = other.data, kind = other.kind FROM record AS other
        WHERE record.leaf = ${one} AND other.leaf = ${other}`.execute(work);
      await sql`UPDATE record SET actor_id = 'nobody' WHERE leaf = ${other}`.execute(work);
    },
  },
  {
    name: 'the tail is cut, tree and heads with it',
    apply: async (work, tools) => {
      const size = await sealedSize(work);
      const last = size - 1 - tools.random(Math.min(50, size - 1));
      const cut = await work
        .deleteFrom('record')
        .where('leaf', '>=', last)
        .returning('at')
        .execute();
      const times = cut.map(({ at }) => at);
      await work.deleteFrom('decision').where('created_at', 'in', times).execute();
      await work.deleteFrom('audit_head').where('size', '>', last).execute();
      const kept = await work
        .selectFrom('audit_head')
        .select('size')
        .orderBy('size', 'desc')
        .execute();
      await work
        .updateTable('audit_tree')
        .set({ size: kept[0]?.size ?? 0 })
        .execute();
    },
  },
  {
    name: 'everything is deleted',
    apply: async (work) => {
      for (const table of ['record', 'audit_head', 'audit_tile', 'audit_tree'] as const) {
        await work.deleteFrom(table).execute();
      }
    },
  },
  {
    name: 'an old record is put in',
    apply: async (work, tools) => {
      const { leaf } = await anyRecord(work, {
        ...tools,
        random: (n) => tools.random(Math.ceil(n / 2)),
      });
      const id = `forged-${tools.random(1_000_000)}`;
      const row = await work
        .selectFrom('record')
        .selectAll()
        .where('leaf', '=', leaf)
        .executeTakeFirstOrThrow();
      const at = row.at.toISOString();
      const link = { record_id: id, subject: id, seq: 1, at, previous: '0'.repeat(64) };
      const { leaf: _none, ...rest } = { ...row, ...link };
      await work
        .insertInto('record')
        .values({ ...rest, hash: hashOf({ ...row, ...link }) })
        .execute();
    },
  },
  {
    name: 'a chain is computed anew, from a changed record on',
    apply: async (work, tools) => {
      await rechain(work, tools);
    },
  },
  {
    name: 'a head is forged',
    apply: async (work, tools) => {
      const heads = await work.selectFrom('audit_head').select('size').execute();
      const size = heads[tools.random(heads.length)]?.size ?? 0;
      const root = sha256Now(String(tools.random(1_000_000)));
      await work.updateTable('audit_head').set({ root }).where('size', '=', size).execute();
    },
  },
  {
    name: 'a second head of one size is signed',
    apply: async (_work, { house, outside, random }) => {
      const first = outside[random(outside.length)];
      if (!first) throw new Error('No heads outside.');
      const head = { ...first.head, root: sha256Now(String(random(1_000_000))) };
      outside.push({ head, jws: await house.signer.signHead(head) });
    },
  },
  ...DECISION_TAMPERINGS,
  {
    name: 'a tile is changed',
    apply: async (work, { random }) => {
      const tiles = await work.selectFrom('audit_tile').selectAll().execute();
      const tile = tiles[random(tiles.length)];
      if (!tile) throw new Error('No tiles.');
      const at = random(tile.hashes.length);
      const sign = tile.hashes[at] === '0' ? '1' : '0';
      const hashes = tile.hashes.slice(0, at) + sign + tile.hashes.slice(at + 1);
      const { level, place } = tile;
      await work
        .updateTable('audit_tile')
        .set({ hashes })
        .where('level', '=', level)
        .where('place', '=', place)
        .execute();
    },
  },
];

async function sealedSize(work: Work): Promise<number> {
  const row = await work.selectFrom('audit_tree').select('size').executeTakeFirstOrThrow();
  return row.size;
}

async function anyRecord(work: Work, { random }: Pick<Tools, 'random'>) {
  const leaf = random(await sealedSize(work));
  const row = await work
    .selectFrom('record')
    .select(['subject', 'seq'])
    .where('leaf', '=', leaf)
    .executeTakeFirstOrThrow();
  return { ...row, leaf };
}

async function twoLeaves(work: Work, { random }: Tools): Promise<[number, number]> {
  const size = await sealedSize(work);
  const one = random(size);
  return [one, (one + 1 + random(size - 1)) % size];
}

interface Row {
  readonly record_id: string;
  readonly subject: string;
  readonly seq: number;
  readonly kind: string;
  readonly actor_id: string;
  readonly name_hash: string | null;
  readonly data: string;
  readonly previous: string;
}

function hashOf(row: Row & { readonly at: string }): string {
  return sha256Now(
    recordText({
      id: row.record_id,
      subject: row.subject,
      seq: row.seq,
      kind: row.kind as RecordKind,
      actor: { id: row.actor_id, name: '' },
      ...(row.name_hash === null ? {} : { nameHash: row.name_hash }),
      at: row.at,
      dataText: row.data,
      previous: row.previous,
    }),
  );
}

async function rechain(work: Work, tools: Tools): Promise<void> {
  const { subject, seq } = await anyRecord(work, tools);
  const rows = await work
    .selectFrom('record')
    .selectAll()
    .where('subject', '=', subject)
    .where('seq', '>=', seq)
    .orderBy('seq')
    .execute();
  let previous = rows[0]?.previous ?? '';
  let data: string | undefined = '{"version":99}';
  for (const row of rows) {
    const next = { ...row, previous, data: data ?? row.data, at: row.at.toISOString() };
    const hash = hashOf(next);
    await work
      .updateTable('record')
      .set({ data: next.data, previous, hash })
      .where('subject', '=', subject)
      .where('seq', '=', row.seq)
      .execute();
    [previous, data] = [hash, undefined];
  }
}
