import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOf } from '../../entrypoints/checker/media-bytes';

const MEGABYTE = 1024 * 1024;
const WHOLE = 32 * MEGABYTE;

/** A file of this many bytes, with other bytes at some places. */
function aFile(size: number, ...changed: number[]): Blob {
  const bytes = new Uint8Array(size);
  for (const at of changed) bytes[at] = 1;
  return new Blob([bytes]);
}

test('a file of up to 32 MB has the SHA-256 of all its bytes', async () => {
  const file = aFile(WHOLE, 16 * MEGABYTE);
  const whole = createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex');
  expect(await hashOf(file)).toEqual({ sha256: whole });
});

test('a larger one is marked, and told apart by its size, its first and its last megabyte only', async () => {
  const size = WHOLE + 1;
  const plain = await hashOf(aFile(size));
  expect(plain.partial).toBe(true);
  const same = await hashOf(aFile(size, MEGABYTE, 16 * MEGABYTE, size - MEGABYTE - 1));
  expect(same).toEqual(plain);
  const others = [
    aFile(size + 1),
    aFile(size, 0),
    aFile(size, MEGABYTE - 1),
    aFile(size, size - MEGABYTE),
    aFile(size, size - 1),
  ];
  const hashes = await Promise.all(others.map(hashOf));
  expect(new Set([plain, ...hashes].map(({ sha256 }) => sha256)).size).toBe(6);
});
