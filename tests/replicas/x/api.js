import { base64Of } from '../shared/chosen-files.js';
import { readCookie } from '../shared/start-values.js';
import { publishTo } from './transports.js';

// The query id rotates with every release of the site: nobody may match on it.
const GRAPHQL = '/i/api/graphql/r3pL1c4QueryId/';
const NOTE_LENGTH = 280;

/** Publishes one post; its id when the server took it. */
export async function createTweet({ text, replyTo, quoted, mediaIds = [], cardUri }) {
  const variables = {
    tweet_text: text,
    ...(replyTo && { reply: { in_reply_to_tweet_id: replyTo, exclude_reply_user_ids: [] } }),
    ...(quoted && { attachment_url: quoted }),
    ...(cardUri && { card_uri: cardUri }),
    dark_request: false,
    media: {
      media_entities: mediaIds.map((media_id) => ({ media_id, tagged_users: [] })),
      possibly_sensitive: false,
    },
    semantic_annotation_ids: [],
  };
  const isLong = [...text].length > NOTE_LENGTH;
  const data = await mutate(isLong ? 'CreateNoteTweet' : 'CreateTweet', variables);
  return data?.create_tweet.tweet_results.result.rest_id;
}

/** `at`: milliseconds since 1970. */
export async function createScheduledTweet({ texts: [first, ...others], mediaIds, at }) {
  const data = await mutate('CreateScheduledTweet', {
    post_tweet_request: {
      auto_populate_reply_metadata: false,
      status: first,
      exclude_reply_user_ids: [],
      media_ids: mediaIds,
      thread_tweets: others.map((status) => ({ status, media_ids: [] })),
    },
    execute_at: Math.round(at / 1000),
  });
  return data?.tweet.rest_id;
}

export async function sendChatMessage(conversation, text) {
  const event = new TextEncoder().encode(JSON.stringify({ contents: text }));
  const encoded = btoa(String.fromCharCode(...event));
  const variables = { conversation_id: conversation, encoded_message_event: encoded };
  return Boolean(await mutate('SendMessageMutation', variables));
}

export async function sendDirectMessage(conversation, text) {
  const body = JSON.stringify({ conversation_id: conversation, text, recipient_ids: false });
  return (await send('/i/api/1.1/dm/new2.json', 'application/json', body)).status === 200;
}

export async function publishArticle(title, content_state) {
  const visibilitySetting = 'Public';
  return Boolean(await mutate('ArticleEntityPublish', { title, content_state, visibilitySetting }));
}

/** Uploads a file; answers its media id. */
export async function uploadMedia(file) {
  const body = JSON.stringify({ media: await base64Of(file), media_type: file.type });
  return (await send('/i/media/upload.json', 'application/json', body)).answer.media_id_string;
}

export async function describeMedia(media_id, text) {
  const body = JSON.stringify({ media_id, alt_text: { text } });
  await send('/i/api/1.1/media/metadata/create.json', 'application/json', body);
}

export async function createPoll(choices) {
  const labels = choices.map((label, at) => [`twitter:string:choice${at + 1}_label`, label]);
  const card = { 'twitter:card': `poll${choices.length}choice_text_only` };
  const form = new URLSearchParams({
    card_data: JSON.stringify({ ...card, ...Object.fromEntries(labels) }),
  });
  const { answer } = await send('/v2/cards/create.json', FORM, form.toString());
  return answer.card_uri;
}

export async function switchAccount(userId) {
  await send('/i/api/1.1/account/multi/switch.json', FORM, `user_id=${userId}`);
}

const FORM = 'application/x-www-form-urlencoded';

/** The answer's data, or nothing where the server refused. */
async function mutate(operation, variables) {
  const body = JSON.stringify({ variables, features: {}, queryId: 'r3pL1c4QueryId' });
  const { status, answer } = await send(GRAPHQL + operation, 'application/json', body);
  return status === 200 ? answer.data : undefined;
}

async function send(path, type, body) {
  const headers = {
    'content-type': type,
    'x-csrf-token': readCookie('ct0') ?? '',
    'x-twitter-active-user': 'yes',
  };
  const { status, text } = await publishTo(path, headers, body);
  return { status, answer: parse(text) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
