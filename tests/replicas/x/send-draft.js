import { createPoll, createScheduledTweet, createTweet, describeMedia } from './api.js';
import { textsToSend } from './drafts.js';

/** Sends all of a draft; the id of its first post, or nothing where the server refused. */
export async function sendDraft(draft, { replyTo, quoted }) {
  for (const { media } of draft.parts)
    for (const { mediaId, alt } of media) if (alt) await describeMedia(mediaId, alt);
  const texts = textsToSend(draft);
  if (draft.at)
    return createScheduledTweet({ texts, mediaIds: mediaIdsOf(draft.parts[0]), at: draft.at });
  return sendParts(draft, texts, { replyTo, quoted });
}

/** One after the other: each part of a thread answers the one before it. */
async function sendParts({ parts }, texts, { replyTo, quoted }) {
  let first;
  let previous = replyTo;
  for (const [at, part] of parts.entries()) {
    const cardUri = part.poll ? await createPoll(part.poll.filter(Boolean)) : undefined;
    const post = { text: texts[at], replyTo: previous, mediaIds: mediaIdsOf(part), cardUri };
    previous = await createTweet(at === 0 && quoted ? { ...post, quoted } : post);
    if (!previous) return undefined;
    first ??= previous;
  }
  return first;
}

function mediaIdsOf({ media }) {
  return media.map((one) => one.mediaId);
}
