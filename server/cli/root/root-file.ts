import { readFile } from 'node:fs/promises';
import { sha256 } from '../../../domain/hash';
import { countSigners, type GeneralJws, type PublicKey } from '../../../rules/jws';
import { claimedRoot } from '../../../rules/root';
import { ROOT_TYPE, type Root } from '../../../rules/trust';
import { Stop } from '../stop';

/** A root as a file has it: a draft that waits for signatures, or one that is complete. */
export interface RootFile {
  readonly text: string;
  readonly jws: GeneralJws;
  readonly root: Root;
}

export async function readRootFile(file: string): Promise<RootFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Stop(`There is no root at ${file}.`, 'Name the root.jws of a feed or of your keys.');
  });
  return { text, ...parsedRoot(text, file) };
}

export function parsedRoot(text: string, file: string): Omit<RootFile, 'text'> {
  const claimed = claimedRoot(text);
  if (claimed) return claimed;
  throw new Stop(`${file} is not a root, or it was cut off.`, 'Ask for the file again.');
}

/** Which of the keys signed it. */
export async function signersOf(jws: GeneralJws, keys: readonly PublicKey[]): Promise<PublicKey[]> {
  const signers: PublicKey[] = [];
  for (const key of keys) if ((await countSigners(jws, ROOT_TYPE, [key])) === 1) signers.push(key);
  return signers;
}

/** Why a root cannot follow another, signatures aside; undefined where it can. */
export async function whyNoSuccessor(next: Root, before: RootFile): Promise<string | undefined> {
  const { root } = before;
  if (next.org !== root.org) return `it is of "${next.org}", not of "${root.org}"`;
  if (next.version !== root.version + 1) {
    return `it has version ${next.version}, which does not follow ${root.version}`;
  }
  if (next.previous !== (await sha256(before.text))) return 'it was made from another root';
  if (next.packFloor < root.packFloor) return 'its packFloor is lower';
  return undefined;
}
