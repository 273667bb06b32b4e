import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type PrivateKey, signFreshness } from '../../../rules/signing';
import type { Manifest, Root } from '../../../rules/trust';
import { FOUND, Stop } from '../stop';
import { fromFolder, readFeed, replaceFile } from './feed';
import { readKey, readKeyIfThere } from './key-folder';

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;

interface FreshenOptions {
  readonly keys: string;
  readonly hours?: number;
}

export function freshenCommand(pack: Command): void {
  pack
    .command('freshen')
    .description('state that the pack of a feed is the current one; run it by a schedule')
    .argument('<dir>', 'folder of the feed; freshness.jws is written into it')
    .requiredOption('--keys <dir>', 'folder with a freshness key, else with a pack key')
    .option('--hours <count>', 'how long the statement holds (default: as the root demands)', hours)
    .action(freshen);
}

async function freshen(dir: string, { keys, hours: count }: FreshenOptions): Promise<void> {
  const { root, manifest } = await readFeed(fromFolder(dir));
  const key = (await readKeyIfThere(keys, 'freshness')) ?? (await readKey(keys, 'pack'));
  stopUnlessNamed(root, key);
  const text = await statementBy(key, root, manifest, count);
  await replaceFile(join(dir, 'freshness.jws'), text);
  const until = new Date(Date.now() + holdsMs(root, count)).toISOString();
  console.log(`${manifest.id} version ${manifest.version} is proved fresh until ${until}.`);
}

/** Signed now. Holds for the hours given, else for the age that the root allows, else for a day. */
export function statementBy(
  key: PrivateKey,
  root: Root,
  { org, id, version, bodyHash }: Manifest,
  hoursGiven?: number,
): Promise<string> {
  const now = Date.now();
  const expires = new Date(now + holdsMs(root, hoursGiven)).toISOString();
  const at = new Date(now).toISOString();
  return signFreshness({ guidepost: 1, org, id, version, bodyHash, at, expires }, key);
}

function holdsMs({ freshness }: Root, hoursGiven: number | undefined): number {
  if (hoursGiven !== undefined) return hoursGiven * HOUR_MS;
  return freshness ? freshness.maxAge * 1000 : DEFAULT_HOURS * HOUR_MS;
}

function stopUnlessNamed({ packKeys, freshnessKeys = [] }: Root, { x, kid }: PrivateKey): void {
  if ([...packKeys, ...freshnessKeys].some((key) => key.x === x)) return;
  throw new Stop(
    `The root of this feed does not name the key ${kid ?? ''}; nothing was written.`,
    'Add it by "guidepost pack root rotate --add-freshness-key FILE".',
    FOUND,
  );
}

function hours(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 2160) return count;
  throw new InvalidArgumentError('Give a whole number of hours from 1 to 2160.');
}
