import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../page.mjs';
import { describeUpload, keepUpload } from '../uploads.mjs';

// Polls are made before the post that uses them, which names them by their ids.
const POLLS = new WeakMap();

/** Uploads, alternative texts and poll cards: they leave the page before or with the post that uses them. */
export function answerMediaCall(request, world) {
  return CALLS[request.url.pathname]?.(request, world);
}

const CALLS = {
  '/i/media/upload.json': (request, world) => {
    const { media, media_type } = JSON.parse(request.body);
    const id = keepUpload(world, { base64: media, type: media_type });
    return jsonAnswer({ media_id_string: id });
  },
  '/i/api/1.1/media/metadata/create.json': (request, world) => {
    const { media_id, alt_text } = JSON.parse(request.body);
    describeUpload(world, media_id, alt_text.text);
    return jsonAnswer({});
  },
  '/v2/cards/create.json': (request, world) => {
    const card = JSON.parse(new URLSearchParams(request.body).get('card_data'));
    const choices = [1, 2, 3, 4].map((at) => card[`twitter:string:choice${at}_label`]);
    const id = randomUUID();
    pollsIn(world).set(id, choices.filter(Boolean));
    return jsonAnswer({ card_uri: id });
  },
};

/** `{ poll: [choice, …] }` for a post's record, or nothing. */
export function pollOf(world, id) {
  return id ? { poll: pollsIn(world).get(id) } : {};
}

function pollsIn(world) {
  if (!POLLS.has(world)) POLLS.set(world, new Map());
  return POLLS.get(world);
}
