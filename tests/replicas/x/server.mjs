import { cookie, redirect, renderPage, scriptJson } from '../page.mjs';
import { timelineOf } from '../seed-posts.mjs';
import { answerCall } from './calls.mjs';

/** x.com: the app shell at every page address; what the pages call is in calls.mjs. */
export const xSite = {
  answer(request, world) {
    if (request.method === 'POST') return answerCall(request, world, sessionCookies);
    if (request.url.pathname === '/') return redirect('/home');
    return renderShell(request, world);
  },
};

function renderShell(request, world) {
  const account = world.actingAccount('x');
  const state = { ...stateOf(world, account), timeline: timelineOf(world, 'x') };
  const early = request.url.searchParams.has('early') ? EARLY_LISTENERS : '';
  return renderPage({
    site: 'x',
    html: 'dir="ltr" lang="en"',
    title: 'X',
    isStrict: request.url.searchParams.get('policy') === 'strict',
    body: '<div id="react-root" style="height:100%;display:flex;"></div>',
    // The real shell carries this global too; a test must not find one that X lacks.
    script: `window.__INITIAL_STATE__=${scriptJson(state)};${early}`,
    cookies: sessionCookies(request, account),
  });
}

// ?early=1: the page itself listens on window, in the capture phase, before anything else of the page runs, and posts from there.
const EARLY_LISTENERS = `for (const type of ['click', 'keydown'])
  addEventListener(type, (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const at = event.composedPath()[0];
    const posts = type === 'click'
      ? at.closest?.('[data-testid^="tweetButton"]')
      : event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (posts) at.dispatchEvent(new CustomEvent('early-post', { bubbles: true }));
  }, true);`;

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
