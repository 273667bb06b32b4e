import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Files as an author would choose them, for as long as `run(files)` takes: two plain pictures, and one of noise, which nothing makes small. */
export async function withPictures(run) {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-pictures-'));
  const files = Object.fromEntries(
    Object.entries(PICTURES).map(([name, picture]) => {
      const path = join(folder, `${name}.png`);
      writeFileSync(path, picture());
      return [name, path];
    }),
  );
  try {
    await run(files, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

const PICTURES = {
  red: () => plain([200, 20, 20]),
  blue: () => plain([20, 20, 200]),
  noise: () => png(160, 160, () => randomBytes(160 * 3)),
};

/** 640 by 480 pixels of one colour. */
function plain(colour) {
  const row = Buffer.from(Array.from({ length: 640 }, () => colour).flat());
  return png(640, 480, () => row);
}

/** `row()` answers the bytes of one line, three for each pixel. */
function png(width, height, row) {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), row()]));
  const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const pixels = deflateSync(Buffer.concat(lines));
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', '')]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(data)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
