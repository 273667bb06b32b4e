import { open } from 'node:fs/promises';
import { postOutside } from '../../outside/post-outside';
import type { StoredHead } from '../read-heads';
import type { AnchorTarget } from './anchor-target';
import { type ObjectStoreAccess, putObject } from './object-store';

export interface Ways {
  readonly allowPrivate: boolean;
  /** Wanted by targets of kind `s3`. */
  readonly objectStore?: ObjectStoreAccess | undefined;
}

/** Puts a signed head there, or throws. A target may get the same head twice. */
export function writeAnchor(
  target: AnchorTarget,
  signed: StoredHead,
  { allowPrivate, objectStore }: Ways,
): Promise<void> {
  const line = lineOf(signed);
  if (target.kind === 'file') return appendLine(target.path, line);
  if (target.kind === 'webhook') return post(new URL(target.url), line, allowPrivate);
  if (!objectStore) throw new Error('AWS_ACCESS_KEY_ID is not set.');
  return putObject({ folder: target.url, signed, line }, objectStore, allowPrivate);
}

/** One line, as `guidepost audit verify --heads` reads it. */
export function lineOf({ head, jws }: StoredHead): string {
  return JSON.stringify({ ...head, jws });
}

/** Not only written but on the disk, before it counts as anchored. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o644);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function post(url: URL, body: string, allowPrivate: boolean): Promise<void> {
  const { status } = await postOutside({ url, body, allowPrivate });
  if (status < 200 || status >= 300) throw new Error(`The target answered ${status}.`);
}
