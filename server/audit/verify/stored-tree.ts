import type { Database } from '../../database/open-database';
import { hashesIn, perfectRoot, TILE, TileReader } from '../tiles';
import { treeHasher } from '../tree-hasher';
import type { Flaw } from './flaw';

const HASH_BYTES = 32;
const HEX = 2 * HASH_BYTES;

interface Place {
  readonly level: number;
  readonly place: number;
}

interface StoredTile extends Place {
  readonly hashes: string;
}

/** The stored tree, whole, in memory: 32 bytes a record. */
export class StoredTree {
  readonly size: number;
  readonly #leaves: Buffer;
  readonly #seen: Uint8Array;
  readonly #upper = new Map<string, string[]>();
  #isReadable = true;

  constructor(tiles: readonly StoredTile[]) {
    const leafTiles = tiles.filter(({ level }) => level === 0);
    const last = leafTiles.at(-1);
    this.size = last ? last.place * TILE + Math.floor(last.hashes.length / HEX) : 0;
    this.#leaves = Buffer.alloc(this.size * HASH_BYTES);
    this.#seen = new Uint8Array(this.size);
    for (const tile of tiles) this.#add(tile);
  }

  #add({ level, place, hashes }: StoredTile): void {
    if (!isHashes(hashes)) this.#isReadable = false;
    if (level > 0) this.#upper.set(`${level}/${place}`, hashesIn(hashes));
    else this.#leaves.write(hashes, place * TILE * HASH_BYTES, 'hex');
  }

  /** Is this the record that was sealed under this number? */
  whyNot(hash: string, leaf: number): Flaw['why'] | undefined {
    if (leaf < 0 || leaf >= this.size) return 'number-unknown';
    if (this.#seen[leaf] === 1) return 'number-twice';
    this.#seen[leaf] = 1;
    return treeHasher.leaf(hash) === this.#leaf(leaf) ? undefined : 'sealed-differently';
  }

  /** Numbers that no record had. */
  missing(): number[] {
    const missing: number[] = [];
    for (let leaf = this.#seen.indexOf(0); leaf !== -1; leaf = this.#seen.indexOf(0, leaf + 1)) {
      missing.push(leaf);
    }
    return missing;
  }

  /** Computes every node again; none may be there that does not belong to it. */
  isWhole(): boolean {
    if (!this.#isReadable) return false;
    let width = this.size;
    let above = 0;
    for (let level = 0; width >= TILE; level += 1) {
      const full = Math.floor(width / TILE);
      for (let place = 0; place < full; place += 1) {
        const parent = this.#upper.get(`${level + 1}/${Math.floor(place / TILE)}`);
        if (perfectRoot(this.#tile(level, place)) !== parent?.[place % TILE]) return false;
      }
      width = full;
      above += full;
    }
    return [...this.#upper.values()].flat().length === above;
  }

  /** Root of the tree as it was when it had so many leaves. */
  rootAt(size: number): Promise<string> {
    const reader = new TileReader(async (level, place) => this.#tile(level, place));
    return reader.rangeHash({ start: 0, end: size });
  }

  #leaf(leaf: number): string {
    return this.#leaves.toString('hex', leaf * HASH_BYTES, (leaf + 1) * HASH_BYTES);
  }

  #tile(level: number, place: number): string[] {
    if (level > 0) return this.#upper.get(`${level}/${place}`) ?? [];
    const end = Math.min(this.size, (place + 1) * TILE);
    const first = place * TILE;
    return Array.from({ length: end - first }, (_none, at) => this.#leaf(first + at));
  }
}

function isHashes(text: string): boolean {
  return text.length % HEX === 0 && /^[0-9a-f]*$/.test(text);
}

const PAGE = 64;

export async function readStoredTree(db: Database, orgId: string): Promise<StoredTree> {
  const tiles: StoredTile[] = [];
  for (let after: Place = { level: 0, place: -1 }; ; ) {
    const rows = await tilesAfter(db, orgId, after);
    tiles.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return new StoredTree(tiles);
    after = last;
  }
}

function tilesAfter(db: Database, orgId: string, { level, place }: Place): Promise<StoredTile[]> {
  return db
    .selectFrom('audit_tile')
    .select(['level', 'place', 'hashes'])
    .where('org_id', '=', orgId)
    .where((eb) =>
      eb.or([eb('level', '>', level), eb.and([eb('level', '=', level), eb('place', '>', place)])]),
    )
    .orderBy('level')
    .orderBy('place')
    .limit(PAGE)
    .execute();
}
