import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../domain/hash';
import { parsedJson } from '../../../rules/jws';
import type { ReadPack } from '../../../rules/read-pack';
import {
  type Manifest,
  type Root,
  verifyBody,
  verifyManifest,
  verifyRoot,
} from '../../../rules/signature';
import { manifestSchema } from '../../../rules/trust';
import { FOUND, Stop, valueOrStop } from '../stop';

/** A signed pack as it lies in a folder or on a static host. */
export interface Feed {
  readonly rootText: string;
  readonly manifestText: string;
  readonly bodyText: string;
  readonly root: Root;
  readonly rootHash: string;
  readonly manifest: Manifest;
  readonly read: ReadPack;
}

export type Fetch = (name: string) => Promise<string>;

/** Reads a feed and checks it as a browser would; ends the command where a browser would refuse it. */
export async function readFeed(fetch: Fetch, rootHash?: string): Promise<Feed> {
  const rootText = await fetch('root.jws');
  const pinned = rootHash ?? (await sha256(rootText));
  const root = valueOrStop(await verifyRoot(rootText, { kind: 'pinned-hash', rootHash: pinned }));
  const manifestText = await fetch('manifest.jws');
  const state = { org: root.org };
  const manifest = valueOrStop(
    await verifyManifest(manifestText, root, state, new Date().toISOString()),
  );
  const bodyText = await fetch(`bodies/${manifest.bodyHash}.json`);
  const read = valueOrStop(await verifyBody(bodyText, manifest));
  return { rootText, manifestText, bodyText, root, rootHash: pinned, manifest, read };
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

/** The body first and the manifest last, each by rename: whoever reads meanwhile finds the old feed or the new one, whole. */
export async function writeFeed(
  folder: string,
  feed: Pick<Feed, 'rootText' | 'manifestText' | 'bodyText'>,
  bodyHash: string,
): Promise<void> {
  await mkdir(join(folder, 'bodies'), { recursive: true });
  await replace(join(folder, 'bodies', `${bodyHash}.json`), feed.bodyText);
  await replace(join(folder, 'root.jws'), feed.rootText);
  await replace(join(folder, 'manifest.jws'), feed.manifestText);
}

/** The manifest that a folder publishes now; undefined where it has none. Not verified: only its version is compared. */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, 'manifest.jws'), 'utf8').catch(() => '');
  const payload = Buffer.from(text.split('.')[1] ?? '', 'base64url').toString('utf8');
  const manifest = manifestSchema.safeParse(parsedJson(payload));
  return manifest.success ? manifest.data : undefined;
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

async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}
