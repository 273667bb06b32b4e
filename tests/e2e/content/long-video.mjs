import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

/** A recorder of Chromium made it, once: 320 by 240 pixels, some ten frames. */
const CLIP = readFileSync(new URL('clip.webm', import.meta.url));

/** The clip with 40 MB behind it that players skip: an element called Void. */
export function writeLongVideo(path) {
  const padding = 40 * 1024 * 1024;
  const head = Buffer.alloc(9);
  head.writeUInt8(0xec);
  head.writeBigUInt64BE(2n ** 56n + BigInt(padding), 1);
  writeFileSync(path, Buffer.concat([CLIP, head]));
  const file = openSync(path, 'r+');
  ftruncateSync(file, CLIP.length + head.length + padding);
  writeSync(file, 'end', CLIP.length + head.length + padding - 3);
  closeSync(file);
}
