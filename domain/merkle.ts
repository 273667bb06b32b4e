/** Hashes of a tree as RFC 6962 and RFC 9162 have it; all hashes are lower-case hex. Given by the caller: fast ones are not the same everywhere. */
export interface TreeHasher {
  /** Of a tree without leaves. */
  readonly empty: string;
  /** @param entry what the leaf stands for, as hex of any length */
  leaf(entry: string): string;
  node(left: string, right: string): string;
}

/** Leaves from `start` up to, not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The perfect subtree over the leaves `place * 2^level` and the following `2^level - 1`. */
export interface TreeNode {
  readonly level: number;
  readonly place: number;
}

/** Whose hashes prove that a leaf is in a tree, the lowest first. */
export function inclusionRanges(
  leaf: number,
  size: number,
  from: LeafRange = { start: 0, end: size },
): LeafRange[] {
  if (from.end - from.start === 1) return [];
  const { left, right } = halves(from);
  return leaf < left.end
    ? [...inclusionRanges(leaf, size, left), right]
    : [...inclusionRanges(leaf, size, right), left];
}

/** Whose hashes prove that the tree of `before` leaves is the beginning of the tree of `size` leaves. */
export function consistencyRanges(before: number, size: number): LeafRange[] {
  return before === 0 ? [] : subProof(before, { start: 0, end: size }, true);
}

function subProof(before: number, range: LeafRange, isWhole: boolean): LeafRange[] {
  if (before === range.end) return isWhole ? [] : [range];
  const { left, right } = halves(range);
  return before <= left.end
    ? [...subProof(before, left, isWhole), right]
    : [...subProof(before, right, false), left];
}

/** The perfect subtrees that a range of such a proof is made of, from the left; `foldNodes` makes its hash of theirs. */
export function perfectNodes({ start, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    const level = 31 - Math.clz32(end - at);
    nodes.push({ level, place: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

export function foldNodes(hasher: TreeHasher, hashes: readonly string[]): string {
  const last = hashes.at(-1);
  if (last === undefined) return hasher.empty;
  return hashes.slice(0, -1).reduceRight((right, left) => hasher.node(left, right), last);
}

/** Grows a tree leaf by leaf and keeps only the hashes of its perfect subtrees, the largest first. */
export class Frontier {
  size = 0;
  readonly #hasher: TreeHasher;
  readonly #hashes: string[] = [];

  constructor(hasher: TreeHasher) {
    this.#hasher = hasher;
  }

  append(leafHash: string): void {
    let hash = leafHash;
    // As many trailing ones of the size as there are, so many subtrees are complete now.
    for (let bits = this.size; bits % 2 === 1; bits = (bits - 1) / 2) {
      hash = this.#hasher.node(this.#hashes.pop() ?? '', hash);
    }
    this.#hashes.push(hash);
    this.size += 1;
  }

  root(): string {
    return foldNodes(this.#hasher, this.#hashes);
  }
}

/** The root that this leaf and this proof lead to; undefined where the proof has another length than such a tree's. */
export function rootByInclusion(
  hasher: TreeHasher,
  { leaf, size, leafHash }: { leaf: number; size: number; leafHash: string },
  proof: readonly string[],
): string | undefined {
  const sides = inclusionRanges(leaf, size);
  if (leaf >= size || sides.length !== proof.length) return undefined;
  return proof.reduce(
    (hash, sibling, step) =>
      (sides[step]?.start ?? 0) > leaf ? hasher.node(hash, sibling) : hasher.node(sibling, hash),
    leafHash,
  );
}

/** True where the proof shows that the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2). */
export function isConsistent(
  hasher: TreeHasher,
  before: { size: number; root: string },
  after: { size: number; root: string },
  proof: readonly string[],
): boolean {
  if (before.size > after.size) return false;
  if (before.size === after.size) return before.root === after.root && proof.length === 0;
  if (before.size === 0) return proof.length === 0 && before.root === hasher.empty;
  const isPerfect = Number.isInteger(Math.log2(before.size));
  const path = isPerfect ? [before.root, ...proof] : [...proof];
  return climb(hasher, before, after, path);
}

function climb(
  hasher: TreeHasher,
  before: { size: number; root: string },
  after: { size: number; root: string },
  [first, ...rest]: readonly string[],
): boolean {
  if (first === undefined) return false;
  let [node, last] = shiftWhile(before.size - 1, after.size - 1, (bit) => bit % 2 === 1);
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = hasher.node(sibling, older);
      newer = hasher.node(sibling, newer);
      [node, last] = shiftWhile(node, last, (bit) => bit % 2 === 0 && bit !== 0);
    } else newer = hasher.node(newer, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return older === before.root && newer === after.root && last === 0;
}

function shiftWhile(
  node: number,
  last: number,
  goesOn: (node: number) => boolean,
): [number, number] {
  let shifted: [number, number] = [node, last];
  while (goesOn(shifted[0])) {
    shifted = [Math.floor(shifted[0] / 2), Math.floor(shifted[1] / 2)];
  }
  return shifted;
}

function halves({ start, end }: LeafRange): { left: LeafRange; right: LeafRange } {
  const middle = start + 2 ** (31 - Math.clz32(end - start - 1));
  return { left: { start, end: middle }, right: { start: middle, end } };
}
