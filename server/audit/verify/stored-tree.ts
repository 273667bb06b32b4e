import type { Database } from '../../database/open-database';
import { hashesIn, LEVELS, TILE } from '../tiles';
import { SealedLeaves } from './sealed-leaves';
import { TreeLevels } from './tree-levels';

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
  readonly leaves: SealedLeaves;
  readonly #upper = new Map<string, string[]>();
  #isReadable = true;
  #nodes: TreeLevels | undefined;

  constructor(tiles: readonly StoredTile[]) {
    const leafTiles = tiles.filter(({ level }) => level === 0);
    const last = leafTiles.at(-1);
    this.leaves = SealedLeaves.ofSize(
      last ? last.place * TILE + Math.floor(last.hashes.length / HEX) : 0,
    );
    for (const tile of tiles) this.#add(tile);
  }

  get size(): number {
    return this.leaves.size;
  }

  #add({ level, place, hashes }: StoredTile): void {
    if (level > 0) this.#addUpper({ level, place, hashes });
    else if (!isWritten(hashes, this.leaves.hashes, place * TILE * HASH_BYTES)) {
      this.#isReadable = false;
    }
  }

  #addUpper({ level, place, hashes }: StoredTile): void {
    if (!isHashes(hashes)) this.#isReadable = false;
    this.#upper.set(`${level}/${place}`, hashesIn(hashes));
  }

  /** Is every stored node the one that its leaves make, and no other there? */
  isWhole(): boolean {
    if (!this.#isReadable) return false;
    let above = 0;
    for (let level = 1; this.size >= TILE ** level; level += 1) {
      const count = Math.floor(this.size / TILE ** level);
      for (let place = 0; place < count; place += 1) {
        const stored = this.#upper.get(`${level}/${Math.floor(place / TILE)}`);
        const computed = this.#computed().hashOf({ level: level * LEVELS, place });
        if (stored?.[place % TILE] !== computed) return false;
      }
      above += count;
    }
    return [...this.#upper.values()].flat().length === above;
  }

  /** Root of the tree as it was when it had so many leaves, which it has now. */
  rootAt(size: number): string {
    return this.#computed().rootAt(size);
  }

  #computed(): TreeLevels {
    this.#nodes ??= new TreeLevels(this.leaves.hashes);
    return this.#nodes;
  }
}

function isHashes(text: string): boolean {
  return text.length % HEX === 0 && /^[0-9a-f]*$/.test(text);
}

/** The same question, answered by the bytes that are written anyway: a pattern takes longer than all hashes of the tree. */
function isWritten(text: string, into: Buffer, first: number): boolean {
  const bytes = into.write(text, first, 'hex');
  return text.length % HEX === 0 && into.toString('hex', first, first + bytes) === text;
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
