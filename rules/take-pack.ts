import { ok, type Result } from '../domain/problem';
import type { FeedFiles } from './feed-files';
import type { ReadPack } from './read-pack';
import type { RootChain } from './root-chain';
import { type BodyOptions, verifyBody, verifyManifest } from './signature';
import { type SitePackOutcome, verifySitePack } from './site-pack';
import type { Manifest, PackState } from './trust';

/** A pack that passed every check, with the texts that it came in. */
export interface TakenPack {
  readonly manifestText: string;
  readonly bodyText: string;
  readonly sitePackText?: string;
  readonly manifest: Manifest;
  readonly read: ReadPack;
  readonly sites: SitePackOutcome;
  /** What to remember from now on. */
  readonly state: PackState;
}

/**
 * The one way to a pack, in the browser, on the server, in the command line, and at each load of what is stored: under a chain of roots,
 * the signed manifest, then exactly the files that it names. Nothing is kept or put in force here.
 */
export async function takePack(
  files: FeedFiles,
  { root }: RootChain,
  state: PackState,
  now: string,
  options: BodyOptions = {},
): Promise<Result<TakenPack>> {
  const manifestText = await files.manifest();
  if (!manifestText.ok) return manifestText;
  const verified = await verifyManifest(manifestText.value, root, state, now);
  if (!verified.ok) return verified;
  const manifest = verified.value;
  const bodyText = await files.named(manifest.bodyHash, manifest.bodyBytes);
  if (!bodyText.ok) return bodyText;
  const sitePackText = await sitePackOf(files, manifest);
  if (!sitePackText.ok) return sitePackText;
  const sites = await verifySitePack(sitePackText.value, manifest);
  if (!sites.ok) return sites;
  const read = await verifyBody(bodyText.value, manifest, options);
  if (!read.ok) return read;
  return ok({
    manifestText: manifestText.value,
    bodyText: bodyText.value,
    ...(sitePackText.value !== undefined && { sitePackText: sitePackText.value }),
    manifest,
    read: read.value,
    sites: sites.value,
    state: stateWith(manifest, state),
  });
}

async function sitePackOf(
  files: FeedFiles,
  { sitePack }: Manifest,
): Promise<Result<string | undefined>> {
  return sitePack ? files.named(sitePack.bodyHash, sitePack.bodyBytes) : ok(undefined);
}

/** The site pack's version stays known where a manifest names none, so that an older one cannot come back later. */
function stateWith({ org, id, version, bodyHash, sitePack }: Manifest, before: PackState) {
  const sites = sitePack
    ? { version: sitePack.version, bodyHash: sitePack.bodyHash }
    : before.sitePack;
  return { org, packId: id, version, bodyHash, ...(sites && { sitePack: sites }) };
}
