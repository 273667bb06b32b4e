import { sha256 } from '../domain/hash';
import { ok, type Problem, type Result } from '../domain/problem';
import type { FeedFiles } from './feed-files';
import { refuseRoot } from './refusals';
import { claimedRoot, verifyRoot } from './root';
import { MAX_ROOT_BYTES, type Root } from './trust';

/** So many roots may be followed in one look. */
export const MAX_ROOT_STEPS = 32;

/** The roots from the one that the trust began with to the one in use, each verified by the one before it. */
export interface RootChain {
  /** SHA-256 of the first text. */
  readonly anchor: string;
  readonly texts: readonly string[];
  /** What the last text says. */
  readonly root: Root;
}

/** Verifies a stored chain from its anchor on. */
export async function readChain(
  anchor: string,
  texts: readonly string[],
): Promise<Result<RootChain>> {
  const [first, ...others] = texts;
  if (first === undefined) return refuseRoot('No root is stored.');
  const root = await verifyRoot(first, { kind: 'pinned-hash', rootHash: anchor });
  if (!root.ok) return root;
  return extend({ anchor, texts: [first], root: root.value }, others);
}

/**
 * The chain up to the root that the feed has now. Without `known` it begins at `pinned` (SHA-256), or with neither at the first root
 * seen. A feed that does not answer for its root leaves the known chain as it is.
 */
export async function followRoots(
  files: FeedFiles,
  pinned: string | undefined,
  known: RootChain | undefined,
): Promise<Result<RootChain>> {
  const newest = await files.root();
  if (!newest.ok) return known && isAway(newest.problem) ? ok(known) : newest;
  if (newest.value === known?.texts.at(-1)) return ok(known);
  const path = await walkBack(files, newest.value, pinned, known);
  if (!path.ok) return path;
  if (known) return extend(known, path.value);
  const [first = '', ...others] = path.value;
  const begun = await readChain(pinned ?? (await sha256(first)), [first]);
  return begun.ok ? extend(begun.value, others) : begun;
}

function isAway({ code }: Problem): boolean {
  return code === 'offline' || code === 'pack-unreachable';
}

/** The texts between what is trusted and the newest root, oldest first. Nothing is verified here; each step has to go down by one. */
async function walkBack(
  files: FeedFiles,
  newest: string,
  pinned: string | undefined,
  known: RootChain | undefined,
): Promise<Result<string[]>> {
  const texts = [newest];
  for (let step = 0; step <= MAX_ROOT_STEPS; step += 1) {
    const [oldest = ''] = texts;
    const root = claimedRoot(oldest)?.root;
    if (!root) return refuseRoot('The root is not a signed root, or it was cut off.');
    if (await meets(oldest, root, pinned, known)) return ok(texts);
    const before = await rootBefore(files, root, known);
    if (!before.ok) return before;
    texts.unshift(before.value);
  }
  return refuseRoot(
    `More than ${MAX_ROOT_STEPS} roots lie between the trusted one and the newest.`,
  );
}

async function rootBefore(
  files: FeedFiles,
  { previous, version }: Root,
  known: RootChain | undefined,
): Promise<Result<string>> {
  if (previous === undefined) return refuseRoot(strayRoot(known));
  const before = await files.named(previous, MAX_ROOT_BYTES);
  if (!before.ok || claimedRoot(before.value)?.root.version === version - 1) return before;
  return refuseRoot(`What lies before root ${version} is not root ${version - 1}.`);
}

async function meets(
  text: string,
  root: Root,
  pinned: string | undefined,
  known: RootChain | undefined,
): Promise<boolean> {
  if (known) return root.version <= known.root.version + 1;
  return pinned === undefined || (await sha256(text)) === pinned;
}

function strayRoot(known: RootChain | undefined): string {
  return known
    ? `Roots after version ${known.root.version} are missing, so the newest cannot be verified.`
    : 'The root is not the one that this browser was told to trust.';
}

async function extend(chain: RootChain, texts: readonly string[]): Promise<Result<RootChain>> {
  let longer = chain;
  for (const text of texts) {
    const root = await verifyRoot(text, { kind: 'known', root: longer.root });
    if (!root.ok) return root;
    const isNew = root.value.version > longer.root.version;
    if (isNew) longer = { ...longer, texts: [...longer.texts, text], root: root.value };
  }
  return ok(longer);
}
