import { readCookie } from '../shared/start-values.js';

// The query id rotates with every release of the site: nobody may match on it.
const CREATE_TWEET = '/i/api/graphql/r3pL1c4QueryId/CreateTweet';

/** Publishes one post; true when the server took it. */
export async function createTweet({ text, replyTo }) {
  const variables = {
    tweet_text: text,
    ...(replyTo && { reply: { in_reply_to_tweet_id: replyTo, exclude_reply_user_ids: [] } }),
    dark_request: false,
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
  };
  const body = JSON.stringify({ variables, features: {}, queryId: 'r3pL1c4QueryId' });
  const { status, answer } = await send(CREATE_TWEET, 'application/json', body);
  return status === 200 ? answer.data.create_tweet.tweet_results.result.rest_id : undefined;
}

export async function switchAccount(userId) {
  const form = 'application/x-www-form-urlencoded';
  await send('/i/api/1.1/account/multi/switch.json', form, `user_id=${userId}`);
}

// X publishes by XMLHttpRequest: extensions that patch its prototype still see every post (CPFT, 2026-08).
function send(path, type, body) {
  return new Promise((done) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    call.setRequestHeader('content-type', type);
    call.setRequestHeader('x-csrf-token', readCookie('ct0') ?? '');
    call.setRequestHeader('x-twitter-active-user', 'yes');
    call.onloadend = () => done({ status: call.status, answer: parse(call.responseText) });
    call.send(body);
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
