import { foldNodes, type LeafRange, perfectNodes, type TreeNode } from '../../domain/merkle';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import { treeHasher } from './tree-hasher';

/** A tile holds 256 hashes: the tree's nodes of every eighth level. All others are computed from one tile. */
export const TILE = 256;
/** Of the tree to one of tiles. */
export const LEVELS = 8;
const HEX = 64;

export type LoadTile = (level: number, place: number) => Promise<string[]>;

/** Reads nodes of the stored tree; remembers the tiles of one answer. */
export class TileReader {
  readonly #load: LoadTile;
  readonly #known = new Map<string, Promise<string[]>>();

  constructor(load: LoadTile) {
    this.#load = load;
  }

  /** Hash of the tree over these leaves. */
  async rangeHash(range: LeafRange): Promise<string> {
    const hashes: string[] = [];
    for (const node of perfectNodes(range)) hashes.push(await this.#nodeHash(node));
    return foldNodes(treeHasher, hashes);
  }

  async rangeHashes(ranges: readonly LeafRange[]): Promise<string[]> {
    const hashes: string[] = [];
    for (const range of ranges) hashes.push(await this.rangeHash(range));
    return hashes;
  }

  #tile(level: number, place: number): Promise<string[]> {
    const key = `${level}/${place}`;
    const known = this.#known.get(key) ?? this.#load(level, place);
    this.#known.set(key, known);
    return known;
  }

  async #nodeHash({ level, place }: TreeNode): Promise<string> {
    const width = 2 ** (level % LEVELS);
    const first = place * width;
    const tile = await this.#tile(Math.floor(level / LEVELS), Math.floor(first / TILE));
    return perfectRoot(tile.slice(first % TILE, (first % TILE) + width));
  }
}

/** Tiles from the database, as far as they are filled. */
export function storedTiles(db: Database | Work, orgId: string): LoadTile {
  return async (level, place) => {
    const row = await db
      .selectFrom('audit_tile')
      .select('hashes')
      .where('org_id', '=', orgId)
      .where('level', '=', level)
      .where('place', '=', place)
      .executeTakeFirst();
    return hashesIn(row?.hashes ?? '');
  };
}

export function hashesIn(text: string): string[] {
  return text.match(new RegExp(`.{${HEX}}`, 'g')) ?? [];
}

/** Root over 1, 2, 4, … 256 hashes. */
export function perfectRoot(hashes: readonly string[]): string {
  const row = [...hashes];
  for (let width = row.length; width > 1; width /= 2) {
    for (let place = 0; 2 * place < width; place += 1) {
      row[place] = treeHasher.node(row[2 * place] ?? '', row[2 * place + 1] ?? '');
    }
  }
  return row[0] ?? treeHasher.empty;
}

/** Adds hashes behind the `size` that a level has; full tiles add their root to the level above. */
export async function growTiles(
  work: Work,
  orgId: string,
  { size, hashes, level = 0 }: { size: number; hashes: readonly string[]; level?: number },
): Promise<void> {
  if (hashes.length === 0) return;
  const firstPlace = Math.floor(size / TILE);
  const begun = await storedTiles(work, orgId)(level, firstPlace);
  const all = [...begun.slice(0, size % TILE), ...hashes];
  const roots: string[] = [];
  for (let at = 0; at < all.length; at += TILE) {
    const tile = all.slice(at, at + TILE);
    await writeTile(work, orgId, { level, place: firstPlace + at / TILE, hashes: tile.join('') });
    if (tile.length === TILE) roots.push(perfectRoot(tile));
  }
  await growTiles(work, orgId, { size: firstPlace, hashes: roots, level: level + 1 });
}

async function writeTile(
  work: Work,
  orgId: string,
  tile: { level: number; place: number; hashes: string },
): Promise<void> {
  await work
    .insertInto('audit_tile')
    .values({ org_id: orgId, ...tile })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'level', 'place']).doUpdateSet({ hashes: tile.hashes }),
    )
    .execute();
}
