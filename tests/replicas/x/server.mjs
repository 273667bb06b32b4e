import { cookie, jsonAnswer, redirect, renderPage, scriptJson } from '../page.mjs';
import { publish } from '../publish.mjs';
import { timelineOf } from '../seed-posts.mjs';

/** x.com: the app shell at every page address, and the two calls the composer and the switcher make. */
export const xSite = {
  answer(request, world) {
    if (request.method === 'POST') return answerCall(request, world);
    if (request.url.pathname === '/') return redirect('/home');
    return renderShell(request, world);
  },
};

function renderShell(request, world) {
  const account = world.actingAccount('x');
  const state = { ...stateOf(world, account), timeline: timelineOf(world, 'x') };
  return renderPage({
    site: 'x',
    html: 'dir="ltr" lang="en"',
    title: 'X',
    body: '<div id="react-root" style="height:100%;display:flex;"></div>',
    // The real shell carries this global too; a test must not find one that X lacks.
    script: `window.__INITIAL_STATE__=${scriptJson(state)};`,
    cookies: sessionCookies(request, account),
  });
}

function stateOf(world, account) {
  const users = world.accounts.x.map((user) => [
    user.userId,
    { id_str: user.userId, screen_name: user.handle, name: user.name, colour: user.colour },
  ]);
  return {
    session: { user_id: account.userId },
    entities: { users: { entities: Object.fromEntries(users) } },
  };
}

// twid=u%3D<id> tells the user; ct0 is the token the page repeats in a header.
function sessionCookies(request, account) {
  const domain = request.host.endsWith('twitter.com') ? 'twitter.com' : 'x.com';
  return [cookie('twid', `u%3D${account.userId}`, domain), cookie('ct0', 'replica-ct0', domain)];
}

function answerCall(request, world) {
  const path = request.url.pathname;
  if (/^\/i\/api\/graphql\/[^/]+\/CreateTweet$/.test(path)) return createTweet(request, world);
  if (path === '/i/api/1.1/account/multi/switch.json') return switchAccount(request, world);
  return undefined;
}

async function createTweet(request, world) {
  const { variables } = JSON.parse(request.body);
  const entry = await publish(world, request, {
    site: 'x',
    operation: 'CreateTweet',
    text: variables.tweet_text,
    accountId: accountOfSession(request, world).id,
    ...(variables.reply && { replyTo: variables.reply.in_reply_to_tweet_id }),
  });
  if (entry.status !== 200) return jsonAnswer({ errors: [{ message: 'Internal error' }] }, entry);
  return jsonAnswer({
    data: { create_tweet: { tweet_results: { result: { rest_id: entry.requestId } } } },
  });
}

function accountOfSession(request, world) {
  const userId = decodeURIComponent(request.cookies.twid ?? '').replace('u=', '');
  return world.accounts.x.find((user) => user.userId === userId) ?? world.actingAccount('x');
}

function switchAccount(request, world) {
  const userId = new URLSearchParams(request.body).get('user_id');
  const account = world.accounts.x.find((user) => user.userId === userId);
  if (!account) return jsonAnswer({ errors: [{ message: 'Unknown user' }] }, { status: 403 });
  world.actAs('x', account.id);
  return jsonAnswer({ status: 'ok' }, { cookies: sessionCookies(request, account) });
}
