import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../domain/hash';
import { readChain } from '../../../rules/root-chain';
import { type PrivateKey, signRoot } from '../../../rules/signing';
import type { Root } from '../../../rules/trust';
import { replaceFile, rootsBefore } from '../pack/feed';
import { inDays } from '../pack/in-days';
import { publicHalf, readKey } from '../pack/key-folder';
import { Stop, valueOrStop } from '../stop';

export const ROOT_DAYS = 5 * 365;

export interface KeptRoot {
  readonly root: Root;
  readonly rootText: string;
  /** Newest first. */
  readonly earlierRoots: readonly string[];
}

/** The root in use lies with the keys; those before it beside it. Clients pin their bytes. */
export function rootFile(keys: string, org: string): string {
  return join(keys, `root-${org}.jws`);
}

export function earlierRootFile(keys: string, org: string, version: number): string {
  return join(keys, `root-${org}-${version}.jws`);
}

/** The organisation's root from the folder of keys; the very first one is made there. */
export async function rootFor(
  org: string,
  { keys, out, packKey }: { keys: string; out: string; packKey: PrivateKey },
): Promise<KeptRoot> {
  const kept = await readFile(rootFile(keys, org), 'utf8').catch(() => undefined);
  const rootText = kept ?? (await firstRoot(org, keys, packKey));
  const { root } = valueOrStop(await readChain(await sha256(rootText), [rootText]));
  const earlierRoots = await rootsBefore(root, (hash) => findRoot({ keys, out, org, root }, hash));
  return { root, rootText, earlierRoots };
}

async function firstRoot(org: string, keys: string, packKey: PrivateKey): Promise<string> {
  const rootKey = await readKey(keys, 'root');
  const root: Root = {
    guidepost: 1,
    org,
    version: 1,
    threshold: 1,
    rootKeys: [publicHalf(rootKey)],
    packKeys: [publicHalf(packKey)],
    packFloor: 0,
    expires: inDays(ROOT_DAYS),
  };
  const text = await signRoot(root, [rootKey]);
  await replaceFile(rootFile(keys, org), text);
  return text;
}

/** With the keys, or in the feed that is there already. */
async function findRoot(
  { keys, out, org, root }: { keys: string; out: string; org: string; root: Root },
  hash: string,
): Promise<string> {
  const versions = Array.from({ length: root.version - 1 }, (_, index) => index + 1);
  const files = [
    ...versions.map((version) => earlierRootFile(keys, org, version)),
    join(out, 'bodies', `${hash}.json`),
  ];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined && (await sha256(text)) === hash) return text;
  }
  throw new Stop(
    `A root before version ${root.version} is missing (SHA-256 ${hash}), so clients that have it could not follow.`,
    `Put it back as ${earlierRootFile(keys, org, root.version - 1)}; the feed has it in bodies/.`,
  );
}
