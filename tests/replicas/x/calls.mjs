import { jsonAnswer } from '../page.mjs';
import { publish } from '../publish.mjs';
import { mediaOf } from '../uploads.mjs';
import { answerMediaCall, pollOf } from './media.mjs';

/** The calls of x.com by the operation's name; the query id before it changes with every release of the site. */
export async function answerCall(request, world, sessionCookies) {
  const path = request.url.pathname;
  const [, operation] = path.match(/^\/i\/api\/graphql\/[^/]+\/(\w+)$/) ?? [];
  if (operation) return OPERATIONS[operation]?.(request, world, operation);
  if (path === '/i/api/1.1/dm/new2.json') return sendDirectMessage(request, world);
  if (path === '/i/api/1.1/account/multi/switch.json')
    return switchAccount(request, world, sessionCookies);
  return answerMediaCall(request, world);
}

const OPERATIONS = {
  CreateTweet: createTweet,
  CreateNoteTweet: createTweet,
  CreateScheduledTweet: createScheduledTweet,
  SendMessageMutation: sendChatMessage,
  ArticleEntityPublish: publishArticle,
};

async function createTweet(request, world, operation) {
  const { variables } = JSON.parse(request.body);
  const entry = await arrive(request, world, {
    operation,
    text: variables.tweet_text,
    ...(variables.reply && { replyTo: variables.reply.in_reply_to_tweet_id }),
    ...(variables.attachment_url && { quoted: variables.attachment_url }),
    ...mediaOf(
      world,
      variables.media.media_entities.map((one) => one.media_id),
    ),
    ...pollOf(world, variables.card_uri),
  });
  return answer(entry, {
    create_tweet: { tweet_results: { result: { rest_id: entry.requestId } } },
  });
}

async function createScheduledTweet(request, world, operation) {
  const { variables } = JSON.parse(request.body);
  const { status, thread_tweets, media_ids } = variables.post_tweet_request;
  const entry = await arrive(request, world, {
    operation,
    text: status,
    scheduledFor: new Date(variables.execute_at * 1000).toISOString(),
    ...(thread_tweets.length > 0 && { thread: thread_tweets.map((one) => one.status) }),
    ...mediaOf(world, media_ids),
  });
  return answer(entry, { tweet: { rest_id: entry.requestId } });
}

async function sendDirectMessage(request, world) {
  const { text, conversation_id } = JSON.parse(request.body);
  const entry = await arrive(request, world, {
    operation: 'dm/new2',
    text,
    conversation: conversation_id,
  });
  return answer(entry, { entries: [{ message: { id: entry.requestId } }] });
}

/** Chat sends encrypted events: nobody between page and server can read them. Here an encoding stands for that. */
async function sendChatMessage(request, world, operation) {
  const { conversation_id, encoded_message_event } = JSON.parse(request.body).variables;
  const { contents } = JSON.parse(Buffer.from(encoded_message_event, 'base64').toString('utf8'));
  const entry = await arrive(request, world, {
    operation,
    text: contents,
    encoded: true,
    conversation: conversation_id,
  });
  return answer(entry, { send_message: { message_event_id: entry.requestId } });
}

async function publishArticle(request, world, operation) {
  const { title, content_state } = JSON.parse(request.body).variables;
  const text = content_state.blocks.map((block) => block.text).join('\n');
  const entry = await arrive(request, world, { operation, text, title });
  return answer(entry, { articleentity_publish: { rest_id: entry.requestId } });
}

function arrive(request, world, post) {
  const { id: accountId } = accountOfSession(request, world);
  return publish(world, request, { site: 'x', accountId, ...post });
}

function answer(entry, data) {
  if (entry.status !== 200) return jsonAnswer({ errors: [{ message: 'Internal error' }] }, entry);
  return jsonAnswer({ data });
}

function accountOfSession(request, world) {
  const userId = decodeURIComponent(request.cookies.twid ?? '').replace('u=', '');
  return world.accounts.x.find((user) => user.userId === userId) ?? world.actingAccount('x');
}

function switchAccount(request, world, sessionCookies) {
  const userId = new URLSearchParams(request.body).get('user_id');
  const account = world.accounts.x.find((user) => user.userId === userId);
  if (!account) return jsonAnswer({ errors: [{ message: 'Unknown user' }] }, { status: 403 });
  world.actAs('x', account.id);
  return jsonAnswer({ status: 'ok' }, { cookies: sessionCookies(request, account) });
}
