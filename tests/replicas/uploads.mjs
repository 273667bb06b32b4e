import { createHash, randomUUID } from 'node:crypto';

// Files leave the page before the post that uses them, or with it; the post names them by their ids.
const KEPT = new WeakMap();

/** Keeps one file of a world and answers its id. `type`: what the browser calls it, `image/png` or the like. */
export function keepUpload(world, { base64, type }) {
  const sha256 = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');
  const kind = type.startsWith('video/') ? 'video' : 'image';
  const id = randomUUID();
  uploadsIn(world).set(id, { kind, sha256 });
  return id;
}

/** The words that describe a file that was uploaded before. */
export function describeUpload(world, id, alt) {
  uploadsIn(world).set(id, { ...uploadsIn(world).get(id), alt });
}

/** `{ media: [{ kind, sha256, alt? }] }` for a post's record, or nothing. */
export function mediaOf(world, ids) {
  return ids.length > 0 ? { media: ids.map((id) => uploadsIn(world).get(id)) } : {};
}

function uploadsIn(world) {
  if (!KEPT.has(world)) KEPT.set(world, new Map());
  return KEPT.get(world);
}
