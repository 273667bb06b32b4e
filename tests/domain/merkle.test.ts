import { expect, test } from 'vitest';
import {
  consistencyRanges,
  Frontier,
  foldNodes,
  inclusionRanges,
  isConsistent,
  type LeafRange,
  perfectNodes,
  rootByInclusion,
} from '../../domain/merkle';
import { treeHasher } from '../../server/audit/tree-hasher';

// The leaves, roots and proofs that the logs of Certificate Transparency are tested with.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((entry) => treeHasher.leaf(entry));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const FIRST_OF_EIGHT = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
];

function rootOf(leaves: readonly string[]): string {
  const frontier = new Frontier(treeHasher);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}

/** By the recursive definition of the standard, not by our way of growing. */
function slowRoot(leaves: readonly string[]): string {
  if (leaves.length <= 1) return leaves[0] ?? treeHasher.empty;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return treeHasher.node(slowRoot(leaves.slice(0, half)), slowRoot(leaves.slice(half)));
}

function proofOf(leaves: readonly string[], ranges: readonly LeafRange[]): string[] {
  return ranges.map((range) =>
    foldNodes(
      treeHasher,
      perfectNodes(range).map(({ level, place }) =>
        slowRoot(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level)),
      ),
    ),
  );
}

test('the roots are those of the standard for every size up to eight', () => {
  expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(LEAVES.map((_leaf, last) => rootOf(LEAVES.slice(0, last + 1)))).toEqual(ROOTS);
});

test.each([
  [0, 1, []],
  [0, 8, FIRST_OF_EIGHT],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('the proof that leaf %i is among %i is that of the standard', (leaf, size, proof) => {
  expect(proofOf(LEAVES, inclusionRanges(leaf, size))).toEqual(proof);
});

test.each([
  [1, 1, []],
  [1, 8, FIRST_OF_EIGHT],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('the proof that a tree of %i grew to one of %i is that of the standard', (from, to, proof) => {
  expect(proofOf(LEAVES, consistencyRanges(from, to))).toEqual(proof);
});

const MANY = Array.from({ length: 70 }, (_none, index) =>
  treeHasher.leaf(index.toString(16).padStart(4, '0')),
);

test('every proof of inclusion up to 70 leaves holds, and none holds for another leaf or place', () => {
  for (let size = 1; size <= MANY.length; size += 1) {
    const root = slowRoot(MANY.slice(0, size));
    expect(rootOf(MANY.slice(0, size))).toBe(root);
    for (let leaf = 0; leaf < size; leaf += 1) {
      const proof = proofOf(MANY, inclusionRanges(leaf, size));
      const leafHash = MANY[leaf] ?? '';
      expect(rootByInclusion(treeHasher, { leaf, size, leafHash }, proof)).toBe(root);
      const other = MANY[(leaf + 1) % MANY.length] ?? '';
      expect(rootByInclusion(treeHasher, { leaf, size, leafHash: other }, proof)).not.toBe(root);
      const beside = { leaf: (leaf + 1) % size, size, leafHash };
      if (size > 1) expect(rootByInclusion(treeHasher, beside, proof)).not.toBe(root);
    }
  }
});

test('every proof of consistency up to 70 leaves holds, and none for a rewritten past', () => {
  const rewritten = MANY.with(0, treeHasher.leaf('ffff'));
  for (let size = 1; size <= MANY.length; size += 1) {
    const after = { size, root: slowRoot(MANY.slice(0, size)) };
    for (let first = 1; first <= size; first += 1) {
      const before = { size: first, root: slowRoot(MANY.slice(0, first)) };
      const proof = proofOf(MANY, consistencyRanges(first, size));
      expect(isConsistent(treeHasher, before, after, proof)).toBe(true);
      const past = { size: first, root: slowRoot(rewritten.slice(0, first)) };
      expect(isConsistent(treeHasher, past, after, proof)).toBe(false);
      if (proof.length > 0) {
        expect(isConsistent(treeHasher, before, after, proof.slice(1))).toBe(false);
      }
    }
  }
});
