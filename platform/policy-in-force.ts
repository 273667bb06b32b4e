import demonstration from '../rules/packs/demonstration.json';
import { type ReadPack, readPack } from '../rules/read-pack';
import type { SitePackOutcome } from '../rules/site-pack';
import { type SitePack, sitePackSchema } from '../rules/site-selectors';
import { logBug } from './log';
import { readManaged } from './managed-settings';
import { readParsed, writeStored } from './stored-parsed';

/** What the content scripts watch. IT may set another mode of holding than the pack's. */
export async function putInForce(
  read: ReadPack,
  fetchedAt: string,
  origin: 'feed' | 'built-in' = 'feed',
  sites: SitePackOutcome = { kind: 'none' },
) {
  const { mode } = await readManaged();
  await writeStored('policy', {
    // The raw rules are not stored twice.
    pack: { ...read.pack, rules: [], mode: mode ?? read.pack.mode },
    rules: read.rules,
    skipped: [...read.skipped],
    fetchedAt,
    origin,
    // In one write with the rules, so that nobody ever sees those of one pack with the selectors of another.
    ...(sites.kind === 'taken' && { sitePack: sites.sitePack }),
  });
}

/** The signed selectors in force; undefined where the built-in ones are. */
export async function sitePackInForce(): Promise<SitePack | undefined> {
  const parsed = sitePackSchema.safeParse((await readParsed('policy'))?.sitePack);
  return parsed.success ? parsed.data : undefined;
}

/** The demonstration pack, for trial mode without a feed: it came with the extension, so it needs no signature. */
export async function takeBuiltInPack(now: number): Promise<void> {
  const read = readPack(JSON.stringify(demonstration));
  if (!read.ok) return logBug('built-in pack', read.problem.code);
  const at = new Date(now).toISOString();
  await putInForce(read.value, at, 'built-in');
  await writeStored('packStatus', { state: 'current', managed: false, checkedAt: at });
}

export async function leaveBuiltInPack(): Promise<void> {
  if ((await readParsed('policy'))?.origin === 'built-in') await writeStored('policy', null);
}
