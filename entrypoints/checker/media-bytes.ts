import { sha256 } from '../../domain/hash';

/** Larger files are hashed by their size, their first and their last megabyte. */
const WHOLE_BYTES = 32 * 1024 * 1024;
const END_BYTES = 1024 * 1024;

export interface MediaHash {
  readonly sha256: string;
  readonly partial?: true;
}

/** The bytes that the page shows: of a file chosen here, of the page itself or of its own site; undefined for all else. */
export async function readMedia(address: string): Promise<Blob | undefined> {
  if (!isReadable(address)) return undefined;
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok ? await response.blob() : undefined;
  } catch {
    // Revoked, or kept from us by the page's own policy: then its hash stays unknown.
    return undefined;
  }
}

/** SHA-256 of the bytes; of a large file without ever holding it whole. */
export async function hashOf(file: Blob): Promise<MediaHash> {
  if (file.size <= WHOLE_BYTES) return { sha256: await sha256(await bytesOf(file)) };
  const size = new TextEncoder().encode(`guidepost-partial-1 ${file.size}\n`);
  const ends = new Blob([size, file.slice(0, END_BYTES), file.slice(-END_BYTES)]);
  return { sha256: await sha256(await bytesOf(ends)), partial: true };
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

function isReadable(address: string): boolean {
  return /^(blob|data):/.test(address) || address.startsWith(`${location.origin}/`);
}
