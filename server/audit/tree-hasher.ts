import { hash } from 'node:crypto';
import type { TreeHasher } from '../../domain/merkle';

/** SHA-256 of UTF-8 text or bytes, as lower-case hex. Not the asynchronous one of domain/hash: a million of those take many times as long. */
export function sha256Now(input: string | Uint8Array): string {
  return hash('sha256', input, 'hex');
}

const HASH_BYTES = 32;
// One piece of memory for all nodes: the functions below are done with it before they return.
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
const single = Buffer.alloc(1 + HASH_BYTES, 0);
/** Of what is no hash itself: the bytes of an earlier one would be left in the memory, and count. Equals no root. */
const NO_HASH = '';

/** RFC 6962: a leaf is hashed behind a 0, a node behind a 1, so that neither can stand for the other. */
export const treeHasher: TreeHasher = {
  empty: sha256Now(''),
  leaf: (entry) => {
    if (entry.length !== 2 * HASH_BYTES) return sha256Now(Buffer.from(`00${entry}`, 'hex'));
    return single.write(entry, 1, HASH_BYTES, 'hex') === HASH_BYTES ? sha256Now(single) : NO_HASH;
  },
  node: (left, right) => {
    const bytes =
      pair.write(left, 1, HASH_BYTES, 'hex') + pair.write(right, 1 + HASH_BYTES, HASH_BYTES, 'hex');
    return bytes === 2 * HASH_BYTES ? sha256Now(pair) : NO_HASH;
  },
};
