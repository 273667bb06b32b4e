import { cookie, redirect, renderPage, scriptJson } from '../page.mjs';
import { timelineOf } from '../seed-posts.mjs';
import { answerCall } from './calls.mjs';
import { seedComments } from './seed-comments.mjs';

/** www.linkedin.com: its pages, the preload frame, and the calls that publish. */
export const linkedinSite = {
  answer(request, world) {
    if (request.method === 'POST') return answerCall(request, world);
    if (request.url.pathname === '/') return redirect('/feed/');
    const { pathname, searchParams } = request.url;
    if (pathname === '/preload/' && !searchParams.has('feed')) return renderPreload();
    if (pathname === '/feed/' && searchParams.has('frame')) return renderFrame();
    return renderApp(request, world);
  },
};

// Real pages enforce Trusted Types with a default policy (seen 2026-01): strings pass, cleaned of scripts.
const POLICY = "require-trusted-types-for 'script'; trusted-types default";
const DEFAULT_POLICY = `if(window.trustedTypes)trustedTypes.createPolicy('default',{
createHTML:function(html){return html.replace(/<script[\\s\\S]*?<\\/script>/gi,'').replace(/\\son\\w+=/gi,' data-dropped=')},
createScriptURL:function(url){if(new URL(url,location.href).origin!==location.origin)throw new TypeError('refused');return url}});`;

function renderApp(request, world) {
  const company = companyOf(request, world);
  const place = placeOf(request.url, world);
  if (company === null || !place) return undefined;
  const posts = timelineOf(world, 'linkedin');
  const commented = place.postId ?? (request.url.searchParams.has('comments') && posts[0].id);
  const start = {
    accounts: world.accounts.linkedin,
    actingId: company?.id ?? world.acting.linkedin,
    companyId: company?.id,
    posts: commented ? [...posts, ...seedComments(commented)] : posts,
    ...place,
  };
  return renderPage({
    site: 'linkedin',
    html: 'lang="en"',
    title: company ? `${company.name}: Page posts | LinkedIn` : 'Feed | LinkedIn',
    policy: POLICY,
    script: DEFAULT_POLICY,
    head: `<script type="application/json" id="replica-start">${scriptJson(start)}</script>`,
    body: place.view === 'frame' ? '<div id="root"></div>' : BODY,
    cookies: [
      cookie('JSESSIONID', '"ajax:replica"', 'linkedin.com'),
      cookie('liap', 'true', 'linkedin.com'),
    ],
  });
}

// The outlet's host has no height of its own: coordinates must come from the dialog inside (webbrain#461).
const BODY = `<div id="root"></div>
<div id="interop-outlet" data-testid="interop-shadowdom" style="height:0"></div>
<iframe data-testid="interop-iframe" src="/preload/" title="" tabindex="-1" aria-hidden="true" style="position:absolute;width:0;height:0;border:0;visibility:hidden"></iframe>`;

/** Which page an address is; undefined where nobody knows the post. */
function placeOf({ pathname, searchParams }, world) {
  const postId = pathname.match(/^\/feed\/update\/urn:li:activity:(\d+)/)?.[1];
  if (postId) {
    const known = timelineOf(world, 'linkedin').some((post) => post.id === postId);
    return known ? { view: 'post', postId } : undefined;
  }
  if (/^\/messaging\/|\/admin\/inbox\//.test(pathname))
    return { view: 'messaging', threadId: pathname.match(/\/thread\/([^/]+)/)?.[1] ?? '2-new' };
  if (pathname.startsWith('/article/new')) return { view: 'article' };
  if (pathname.startsWith('/preload/custom-invite')) return { view: 'invite' };
  return { view: pathname === '/preload/' && searchParams.has('feed') ? 'frame' : 'feed' };
}

/** Accounts whose whole feed stands in the frame: the page around it holds nothing (seen 2026). */
function renderFrame() {
  return renderPage({
    site: 'linkedin',
    bundle: 'linkedin-preload',
    html: 'lang="en"',
    title: 'Feed | LinkedIn',
    policy: POLICY,
    script: DEFAULT_POLICY,
    body: `<div id="preload-editor" hidden></div>
<iframe data-testid="interop-iframe" src="/preload/?feed=1" title="" style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe>`,
  });
}

/** The company whose admin page this is; undefined elsewhere, null when nobody here manages it. */
function companyOf(request, world) {
  const id =
    request.url.pathname.match(/^\/(?:company|showcase)\/(\d+)\/admin\//)?.[1] ??
    request.url.searchParams.get('author')?.match(/^urn:li:fsd_company:(\d+)$/)?.[1];
  return id ? (world.account('linkedin', id) ?? null) : undefined;
}

function renderPreload() {
  return renderPage({
    site: 'linkedin',
    bundle: 'linkedin-preload',
    html: 'lang="en"',
    title: 'LinkedIn',
    policy: POLICY,
    script: DEFAULT_POLICY,
    body: '<div id="preload-editor"></div>',
  });
}
