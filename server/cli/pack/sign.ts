import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { sha256 } from '../../../domain/hash';
import {
  type Manifest,
  type PrivateKey,
  type Root,
  signManifest,
  signRoot,
  verifyRoot,
} from '../../../rules/signature';
import { valueOrStop } from '../stop';
import { manifestIn, stopUnlessNewer, writeFeed } from './feed';
import { readKey } from './key-folder';
import { readSoundPack, type SoundPack } from './sound-source';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;
const ROOT_DAYS = 5 * 365;

interface SignOptions {
  readonly keys: string;
  readonly out: string;
  readonly expires: number;
}

export function signCommand(pack: Command): void {
  pack
    .command('sign')
    .description('sign a sound pack and write a feed that any static host can serve')
    .argument('<file>', 'a pack in YAML or JSON')
    .requiredOption('--keys <dir>', 'folder that "pack keys" wrote')
    .requiredOption('--out <dir>', 'folder of the feed')
    .option(
      '--expires <days>',
      'clients call the pack out of date after so many days',
      days,
      DEFAULT_DAYS,
    )
    .action(sign);
}

async function sign(file: string, { keys, out, expires }: SignOptions): Promise<void> {
  const sound = await readSoundPack(file);
  const packKey = await readKey(keys, 'pack');
  const rootText = await rootFor(sound.pack.org, keys, packKey);
  const manifest = await manifestFor(sound, expires);
  stopUnlessNewer(manifest, await manifestIn(out));
  const manifestText = await signManifest(manifest, packKey);
  await writeFeed(out, { rootText, manifestText, bodyText: sound.body }, manifest.bodyHash);
  console.log(`${out}: ${manifest.id} version ${manifest.version}, good until ${manifest.expires}`);
  console.log(`Root to trust (enrolment, policy): ${await sha256(rootText)}`);
}

async function manifestFor({ body, pack }: SoundPack, expires: number): Promise<Manifest> {
  return {
    guidepost: 1,
    org: pack.org,
    id: pack.id,
    version: pack.version,
    bodyHash: await sha256(body),
    bodyBytes: Buffer.byteLength(body),
    createdAt: inDays(0),
    expires: inDays(expires),
    minEngine: pack.minEngine,
  };
}

/** The root is made once and kept with the keys: clients pin its bytes. */
async function rootFor(org: string, keys: string, packKey: PrivateKey): Promise<string> {
  const file = join(keys, `root-${org}.jws`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) {
    valueOrStop(await verifyRoot(kept, { kind: 'pinned-hash', rootHash: await sha256(kept) }));
    return kept;
  }
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
  await writeFile(file, text);
  return text;
}

function publicHalf({ d: _private, ...key }: PrivateKey) {
  return key;
}

function inDays(count: number): string {
  return new Date(Date.now() + count * DAY_MS).toISOString();
}

function days(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 3650) return count;
  throw new InvalidArgumentError('Give a whole number of days from 1 to 3650.');
}
