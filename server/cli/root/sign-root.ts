import { cosignRoot, type PrivateKey } from '../../../rules/signing';
import type { Root } from '../../../rules/trust';
import { readKey } from '../pack/key-folder';
import { FOUND, Stop } from '../stop';
import { keyName, signatureState } from './describe-root';
import { parsedRoot, type RootFile, signersOf } from './root-file';

/** The root keys of the folders that may sign: those of the root before, or of the root itself. */
export async function rootKeysIn(
  folders: readonly string[],
  before: Root,
  next: Root,
): Promise<PrivateKey[]> {
  const keys: PrivateKey[] = [];
  for (const folder of folders) {
    const key = await readKey(folder, 'root');
    if (![...before.rootKeys, ...next.rootKeys].some(({ x }) => x === key.x)) {
      throw new Stop(
        `The root key in ${folder} (${keyName(key)}) is neither of the old root nor of the new one.`,
        'Name the folder of a key that "guidepost pack root show" lists.',
        FOUND,
      );
    }
    keys.push(key);
  }
  return keys;
}

/** Adds the signatures of the keys that have not signed yet. */
export async function withSignatures(
  file: RootFile,
  keys: readonly PrivateKey[],
): Promise<RootFile> {
  const signed = await signersOf(file.jws, keys);
  const fresh = keys.filter((key) => !signed.includes(key));
  if (fresh.length === 0) return file;
  const text = await cosignRoot(file.jws, fresh);
  return { text, ...parsedRoot(text, 'The signed root') };
}

/** Says which signatures are there, and what to do next. */
export async function saySignatures(file: RootFile, before: Root, path: string): Promise<void> {
  const { isComplete, lines } = await signatureState(file, before);
  for (const line of lines) console.log(line);
  console.log(
    isComplete
      ? `${path} is complete. Next: guidepost pack root adopt ${path} --keys DIR, then sign and publish.`
      : `${path} waits for signatures. Each holder: guidepost pack root cosign ${path} --from ROOT --keys DIR`,
  );
}
