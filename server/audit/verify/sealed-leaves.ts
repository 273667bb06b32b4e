import { hash } from 'node:crypto';
import type { Flaw } from './flaw';

const HASH_BYTES = 32;
const LEAF_SIGN = 0;

/** The memory behind `SealedLeaves`, which threads share. */
export interface SharedLeaves {
  readonly leaves: SharedArrayBuffer;
  readonly seen: SharedArrayBuffer;
}

/** The hashes of the sealed records by their numbers, and which of the numbers were met; in memory that threads share. */
export class SealedLeaves {
  readonly size: number;
  readonly shared: SharedLeaves;
  /** Joined. */
  readonly hashes: Buffer;
  readonly #seen: Uint8Array;

  constructor(shared: SharedLeaves) {
    this.shared = shared;
    this.hashes = Buffer.from(shared.leaves);
    this.#seen = new Uint8Array(shared.seen);
    this.size = this.#seen.length;
  }

  static ofSize(size: number): SealedLeaves {
    return new SealedLeaves({
      leaves: new SharedArrayBuffer(size * HASH_BYTES),
      seen: new SharedArrayBuffer(size),
    });
  }

  /**
   * Is this the record that was sealed under this number?
   * @param recordHash a sign for each byte: see `bytesOfHash`
   */
  whyNot(recordHash: string, leaf: number): Flaw['why'] | undefined {
    if (leaf < 0 || leaf >= this.size) return 'number-unknown';
    // In one step, since another thread may meet the same number now.
    if (Atomics.exchange(this.#seen, leaf, 1) === 1) return 'number-twice';
    return this.#isSealed(recordHash, leaf) ? undefined : 'sealed-differently';
  }

  #isSealed(recordHash: string, leaf: number): boolean {
    if (recordHash.length !== HASH_BYTES) return false;
    for (let at = 0; at < HASH_BYTES; at += 1) entry[1 + at] = recordHash.charCodeAt(at);
    const leafHash = hash('sha256', entry, 'binary');
    const { hashes } = this;
    const first = leaf * HASH_BYTES;
    for (let at = 0; at < HASH_BYTES; at += 1) {
      if (hashes[first + at] !== leafHash.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Numbers that no record had. */
  missing(): number[] {
    const missing: number[] = [];
    for (let leaf = this.#seen.indexOf(0); leaf !== -1; leaf = this.#seen.indexOf(0, leaf + 1)) {
      missing.push(leaf);
    }
    return missing;
  }
}

/** RFC 6962 as `treeHasher`, with a sign for each byte: the detour through hex takes longer than the hash. */
const entry = Buffer.alloc(1 + HASH_BYTES, LEAF_SIGN);
/** Of what is no hash itself. */
const NO_HASH = '';

/** A hash in hex with a sign for each byte. */
export function bytesOfHash(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const isHash = hex.length === 2 * HASH_BYTES && bytes.length === HASH_BYTES;
  return isHash ? bytes.toString('latin1') : NO_HASH;
}
