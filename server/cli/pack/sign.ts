import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { sha256 } from '../../../domain/hash';
import { parsedJson } from '../../../rules/jws';
import type { PrivateKey } from '../../../rules/signing';
import { signManifest } from '../../../rules/signing';
import { verifySitePack } from '../../../rules/site-pack';
import { sitePackHeadSchema } from '../../../rules/site-selectors';
import type { Manifest, Root } from '../../../rules/trust';
import { rootFor } from '../root/kept-roots';
import { FOUND, Stop, valueOrStop } from '../stop';
import { manifestIn, stopUnlessNewer, writeFeed } from './feed';
import { freshenCommand, statementBy } from './freshen';
import { inDays } from './in-days';
import { readKey } from './key-folder';
import { readSoundPack, type SoundPack } from './sound-source';
import { withStarterKey } from './source/starter-trust';

const DEFAULT_DAYS = 90;

interface SignOptions {
  readonly keys: string;
  readonly out: string;
  readonly expires: number;
  readonly sitePack?: string;
}

/** `pack sign`, and `pack freshen` for the statement that it writes too. */
export function signCommand(pack: Command): void {
  withStarterKey(pack.command('sign'))
    .description('sign a sound pack and write a feed that any static host can serve')
    .argument('<file>', 'a pack in YAML or JSON')
    .requiredOption('--keys <dir>', 'folder that "pack keys" wrote')
    .requiredOption('--out <dir>', 'folder of the feed')
    .option('--site-pack <file>', 'selectors of sites (JSON) that go with it')
    .option(
      '--expires <days>',
      'clients call the pack out of date after so many days',
      days,
      DEFAULT_DAYS,
    )
    .action(sign);
  freshenCommand(pack);
}

async function sign(file: string, options: SignOptions): Promise<void> {
  const { keys, out, expires } = options;
  const sound = await readSoundPack(file);
  const packKey = await readKey(keys, 'pack');
  const { root, rootText, earlierRoots } = await rootFor(sound.pack.org, { keys, out, packKey });
  stopUnlessNamed(root, packKey);
  const sitePackText = options.sitePack && (await readFile(options.sitePack, 'utf8').catch(noFile));
  const manifest = await manifestFor(sound, expires, sitePackText || undefined);
  valueOrStop(await verifySitePack(sitePackText || undefined, manifest));
  stopUnlessNewer(manifest, await manifestIn(out));
  const freshnessText = root.freshness && (await statementBy(packKey, root, manifest));
  await writeFeed(out, {
    rootText,
    earlierRoots,
    manifestText: await signManifest(manifest, packKey),
    bodyText: sound.body,
    ...(sitePackText && { sitePackText }),
    ...(freshnessText && { freshnessText }),
  });
  console.log(`${out}: ${manifest.id} version ${manifest.version}, good until ${manifest.expires}`);
  console.log(`Root to trust (enrolment, policy): ${await sha256(rootText)}`);
}

async function manifestFor(
  { body, pack }: SoundPack,
  expires: number,
  sitePackText: string | undefined,
): Promise<Manifest> {
  return {
    guidepost: 1,
    org: pack.org,
    id: pack.id,
    version: pack.version,
    ...(await bytesOf(body)),
    ...(sitePackText !== undefined && { sitePack: await sitePackOf(sitePackText) }),
    createdAt: inDays(0),
    expires: inDays(expires),
    minEngine: pack.minEngine,
  };
}

async function sitePackOf(text: string): Promise<NonNullable<Manifest['sitePack']>> {
  const head = sitePackHeadSchema.safeParse(parsedJson(text));
  if (head.success) return { version: head.data.version, ...(await bytesOf(text)) };
  throw new Stop(
    'The site pack does not say what it is.',
    'It begins with { "guidepost": 1, "org": …, "version": …, "schema": 1, "sites": [ … ] }.',
    FOUND,
  );
}

async function bytesOf(text: string) {
  return { bodyHash: await sha256(text), bodyBytes: Buffer.byteLength(text) };
}

function stopUnlessNamed(root: Root, { x, kid }: PrivateKey): void {
  if (root.packKeys.some((key) => key.x === x)) return;
  throw new Stop(
    `Root version ${root.version} does not name the pack key ${kid ?? ''}; nothing was written.`,
    'Sign with a key that it names, or add this one by "guidepost pack root rotate".',
    FOUND,
  );
}

function noFile(error: NodeJS.ErrnoException): never {
  throw new Stop(`Cannot read the site pack: ${error.message}.`, 'Name a file in JSON.');
}

function days(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 3650) return count;
  throw new InvalidArgumentError('Give a whole number of days from 1 to 3650.');
}
