import { hash } from 'node:crypto';
import { foldNodes, perfectNodes, type TreeNode } from '../../../domain/merkle';
import { treeHasher } from '../tree-hasher';

const HASH_BYTES = 32;
const NODE_SIGN = 1;

/** Every node over some leaves, computed once, in bytes: a head for each hour of ten years then costs a few hashes each. */
export class TreeLevels {
  /** Level 0 the leaves, then half as many on each. */
  readonly #levels: readonly Buffer[];

  /** @param leaves their hashes, joined */
  constructor(leaves: Buffer) {
    const levels = [leaves];
    for (let below = leaves; below.length >= 2 * HASH_BYTES; ) {
      below = parents(below);
      levels.push(below);
    }
    this.#levels = levels;
  }

  /** Hash of a perfect subtree, as hex. */
  hashOf({ level, place }: TreeNode): string {
    const first = place * HASH_BYTES;
    return this.#levels[level]?.toString('hex', first, first + HASH_BYTES) ?? '';
  }

  /** Root of the tree over the first leaves, as hex. */
  rootAt(size: number): string {
    const nodes = perfectNodes({ start: 0, end: size });
    return foldNodes(
      treeHasher,
      nodes.map((node) => this.hashOf(node)),
    );
  }
}

/** RFC 6962 as `treeHasher`, without a detour through hex. */
function parents(below: Buffer): Buffer {
  const count = Math.floor(below.length / (2 * HASH_BYTES));
  const row = Buffer.alloc(count * HASH_BYTES);
  const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_SIGN);
  for (let place = 0; place < count; place += 1) {
    const first = 2 * place * HASH_BYTES;
    below.copy(pair, 1, first, first + 2 * HASH_BYTES);
    row.write(hash('sha256', pair, 'binary'), place * HASH_BYTES, 'latin1');
  }
  return row;
}
