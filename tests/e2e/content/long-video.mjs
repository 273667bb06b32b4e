import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';

/** In the page: a clip of a moment, in base64. */
export async function recordClip() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm' });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start(100);
  for (let at = 0; parts.every(({ size }) => size === 0) || at < 10; at += 1) {
    context.fillStyle = `rgb(${(at * 40) % 256} 90 160)`;
    context.fillRect(0, 0, 320, 240);
    await new Promise((done) => requestAnimationFrame(done));
  }
  await new Promise((done) => {
    recorder.onstop = done;
    recorder.stop();
  });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The clip with 40 MB behind it that players skip: an element called Void. */
export function writeLongVideo(path, clip) {
  const padding = 40 * 1024 * 1024;
  const head = Buffer.alloc(9);
  head.writeUInt8(0xec);
  head.writeBigUInt64BE(2n ** 56n + BigInt(padding), 1);
  writeFileSync(path, Buffer.concat([clip, head]));
  const file = openSync(path, 'r+');
  ftruncateSync(file, clip.length + head.length + padding);
  writeSync(file, 'end', clip.length + head.length + padding - 3);
  closeSync(file);
}
