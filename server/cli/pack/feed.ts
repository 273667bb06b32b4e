import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../domain/hash';
import { ok } from '../../../domain/problem';
import { claimedManifest } from '../../../rules/claimed-manifest';
import type { FeedFiles } from '../../../rules/feed-files';
import { claimedRoot } from '../../../rules/root';
import { followRoots } from '../../../rules/root-chain';
import { type TakenPack, takePack } from '../../../rules/take-pack';
import type { Manifest, Root } from '../../../rules/trust';
import { FOUND, Stop, valueOrStop } from '../stop';

/** The texts of a feed as they lie in a folder or on a static host. */
export interface FeedTexts {
  readonly rootText: string;
  /** Those before `rootText`, newest first; clients that missed some find their way by them. */
  readonly earlierRoots: readonly string[];
  readonly manifestText: string;
  readonly bodyText: string;
  readonly sitePackText?: string;
  readonly freshnessText?: string;
}

export interface Feed extends FeedTexts, Pick<TakenPack, 'manifest' | 'read' | 'sites'> {
  readonly root: Root;
  readonly rootHash: string;
}

/** Gives a file of the feed by its name, or ends the command. */
export type Fetch = (name: string) => Promise<string>;

/** Reads a feed and checks it as a browser would; ends the command where a browser would refuse it. */
export async function readFeed(fetch: Fetch, rootHash?: string): Promise<Feed> {
  const files = filesOf(fetch);
  const chain = valueOrStop(await followRoots(files, rootHash, undefined));
  const state = { org: chain.root.org };
  const taken = valueOrStop(await takePack(files, chain, state, new Date().toISOString()));
  const rootText = chain.texts.at(-1) ?? '';
  const freshnessText = await fetch('freshness.jws').catch(absent);
  return {
    ...taken,
    ...(freshnessText !== undefined && { freshnessText }),
    rootText,
    rootHash: await sha256(rootText),
    root: chain.root,
    earlierRoots: await rootsBefore(chain.root, (hash) => fetch(bodyName(hash))),
  };
}

function filesOf(fetch: Fetch): FeedFiles {
  return {
    root: async () => ok(await fetch('root.jws')),
    manifest: async () => ok(await fetch('manifest.jws')),
    named: async (hash) => ok(await fetch(bodyName(hash))),
  };
}

function bodyName(hash: string): string {
  return `bodies/${hash}.json`;
}

/** Only a file that is missing counts as absent. */
function absent(error: unknown): undefined {
  if (!(error instanceof Stop)) throw error;
}

/** The roots before this one, newest first. */
export async function rootsBefore(
  root: Root,
  find: (hash: string) => Promise<string>,
): Promise<string[]> {
  const texts: string[] = [];
  for (let next = root.previous; next !== undefined && texts.length < root.version; ) {
    const text = await find(next);
    texts.push(text);
    next = claimedRoot(text)?.root.previous;
  }
  return texts;
}

export function fromFolder(folder: string): Fetch {
  return (name) =>
    readFile(join(folder, name), 'utf8').catch(() => {
      throw new Stop(
        `${folder} has no ${name}.`,
        'Make a feed first: guidepost pack sign FILE --keys DIR --out DIR',
      );
    });
}

/** What is named by its hash first and the manifest last, each by rename: whoever reads meanwhile finds the old feed or the new one, whole. */
export async function writeFeed(folder: string, feed: FeedTexts): Promise<void> {
  await mkdir(join(folder, 'bodies'), { recursive: true });
  const { bodyText, sitePackText, earlierRoots } = feed;
  for (const text of [bodyText, ...(sitePackText ? [sitePackText] : []), ...earlierRoots]) {
    await replaceFile(join(folder, bodyName(await sha256(text))), text);
  }
  await replaceFile(join(folder, 'root.jws'), feed.rootText);
  if (feed.freshnessText) await replaceFile(join(folder, 'freshness.jws'), feed.freshnessText);
  await replaceFile(join(folder, 'manifest.jws'), feed.manifestText);
}

/** The manifest that a folder publishes now; undefined where it has none. Not verified: only its version is compared. */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  return claimedManifest(await readFile(join(folder, 'manifest.jws'), 'utf8').catch(() => ''));
}

/** A version says one thing only: a changed body needs a higher one. The same body may be signed again. */
export function stopUnlessNewer(next: Manifest, before: Manifest | undefined): void {
  if (!before || next.version > before.version) return;
  if (next.version === before.version && next.bodyHash === before.bodyHash) return;
  throw new Stop(
    `Version ${next.version} is not higher than version ${before.version}, which is published; nothing was written.`,
    `Set version: ${before.version + 1} in the pack.`,
    FOUND,
  );
}

export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}
