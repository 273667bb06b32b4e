import { createHash, randomUUID } from 'node:crypto';
import { jsonAnswer } from '../page.mjs';

// What was uploaded beside the posts of one world: pictures, their descriptions, polls. A post names them by id.
const KEPT = new WeakMap();

/** Uploads, alternative texts and poll cards: they leave the page before or with the post that uses them. */
export function answerMediaCall(request, world) {
  return CALLS[request.url.pathname]?.(request, keptOf(world));
}

const CALLS = {
  '/i/media/upload.json': (request, kept) => {
    const { media, media_type } = JSON.parse(request.body);
    const sha256 = createHash('sha256').update(Buffer.from(media, 'base64')).digest('hex');
    const kind = media_type.startsWith('video/') ? 'video' : 'image';
    return keep(kept.media, { kind, sha256 }, 'media_id_string');
  },
  '/i/api/1.1/media/metadata/create.json': (request, kept) => {
    const { media_id, alt_text } = JSON.parse(request.body);
    kept.media.set(media_id, { ...kept.media.get(media_id), alt: alt_text.text });
    return jsonAnswer({});
  },
  '/v2/cards/create.json': (request, kept) => {
    const card = JSON.parse(new URLSearchParams(request.body).get('card_data'));
    const choices = [1, 2, 3, 4].map((at) => card[`twitter:string:choice${at}_label`]);
    return keep(kept.polls, choices.filter(Boolean), 'card_uri');
  },
};

/** `{ media: [{ kind, sha256, alt? }] }` for a post's record, or nothing. */
export function mediaOf(world, ids) {
  return ids.length > 0 ? { media: ids.map((id) => keptOf(world).media.get(id)) } : {};
}

/** `{ poll: [choice, …] }` for a post's record, or nothing. */
export function pollOf(world, id) {
  return id ? { poll: keptOf(world).polls.get(id) } : {};
}

function keep(things, thing, name) {
  const id = randomUUID();
  things.set(id, thing);
  return jsonAnswer({ [name]: id });
}

function keptOf(world) {
  if (!KEPT.has(world)) KEPT.set(world, { media: new Map(), polls: new Map() });
  return KEPT.get(world);
}
