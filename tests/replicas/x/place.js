const COMPOSE = /^\/(compose\/(post|tweet)|intent\/(post|tweet))(\/[\w/]+)?$/;

// Pages of their own inside the modal: the editor leaves the page while one of them stands there.
const STEPS = { '/schedule': 'schedule', '/media': 'alt', '/unsent/drafts': 'unsent' };

/** What an address shows: a compose address opens the modal over the page that was there; any other address is a page. */
export function placeOf({ pathname, search }, modal) {
  const compose = pathname.match(COMPOSE);
  if (compose) return { modal: modalOf(STEPS[compose[4]] ?? 'write', search, modal) };
  return { page: pageOf(pathname), modal: null };
}

function modalOf(step, search, modal) {
  if (modal && (step !== 'write' || modal.step !== 'write')) return { ...modal, step };
  const query = new URLSearchParams(search);
  const replyTo = query.get('in_reply_to');
  return { step, replyTo, text: prefilled(query), draft: `modal ${replyTo ?? ''}` };
}

// An intent's text comes first, then its hashtags, then its address.
function prefilled(query) {
  const tags = (query.get('hashtags') ?? '').split(',').filter(Boolean);
  const parts = [query.get('text'), tags.map((tag) => `#${tag}`).join(' '), query.get('url')];
  return parts.filter(Boolean).join(' ');
}

function pageOf(pathname) {
  const [, first, second, third, fourth] = pathname.split('/');
  if (second === 'status') return { name: 'status', id: third };
  if (first === 'home') return { name: 'home' };
  if (first === 'messages') return { name: 'messages', id: second ?? '1-2' };
  if (first === 'i' && second === 'chat') return { name: 'chat', id: third ?? '1-2' };
  if (pathname.startsWith('/compose/articles')) return articleOf(pathname, fourth);
  return { name: 'profile', handle: first };
}

function articleOf(pathname, id) {
  return { name: 'article', id, preview: pathname.endsWith('/preview') };
}
