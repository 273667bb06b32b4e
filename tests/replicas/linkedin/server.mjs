import { cookie, jsonAnswer, redirect, renderPage, scriptJson } from '../page.mjs';
import { publish } from '../publish.mjs';
import { timelineOf } from '../seed-posts.mjs';

/** www.linkedin.com: feed, company admin page, the hidden preload frame, and the two calls that publish. */
export const linkedinSite = {
  answer(request, world) {
    if (request.method === 'POST') return answerCall(request, world);
    if (request.url.pathname === '/') return redirect('/feed/');
    if (request.url.pathname === '/preload/') return renderPreload();
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
  if (company === null) return undefined;
  const start = {
    accounts: world.accounts.linkedin,
    actingId: company?.id ?? world.acting.linkedin,
    companyId: company?.id,
    posts: timelineOf(world, 'linkedin'),
  };
  return renderPage({
    site: 'linkedin',
    html: 'lang="en"',
    title: company ? `${company.name}: Page posts | LinkedIn` : 'Feed | LinkedIn',
    policy: POLICY,
    script: DEFAULT_POLICY,
    head: `<script type="application/json" id="replica-start">${scriptJson(start)}</script>`,
    // The outlet's host has no height of its own: coordinates must come from the dialog inside (webbrain#461).
    body: `<div id="root"></div>
<div id="interop-outlet" data-testid="interop-shadowdom" style="height:0"></div>
<iframe data-testid="interop-iframe" src="/preload/" title="" tabindex="-1" aria-hidden="true" style="position:absolute;width:0;height:0;border:0;visibility:hidden"></iframe>`,
    cookies: [
      cookie('JSESSIONID', '"ajax:replica"', 'linkedin.com'),
      cookie('liap', 'true', 'linkedin.com'),
    ],
  });
}

/** The company whose admin page this is; undefined elsewhere, null when nobody here manages it. */
function companyOf(request, world) {
  const id = request.url.pathname.match(/^\/(?:company|showcase)\/(\d+)\/admin\//)?.[1];
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

function answerCall(request, world) {
  const { pathname, searchParams } = request.url;
  const queryId = searchParams.get('queryId') ?? '';
  if (
    pathname === '/voyager/api/graphql' &&
    queryId.startsWith('voyagerContentcreationDashShares.')
  )
    return createShare(request, world);
  if (searchParams.get('sduiid') === 'com.linkedin.sdui.comments.createComment')
    return createComment(request, world);
  return undefined;
}

async function createShare(request, world) {
  const { post } = JSON.parse(request.body).variables;
  const entry = await publish(world, request, {
    site: 'linkedin',
    operation: 'voyagerContentcreationDashShares',
    text: post.commentary.text,
    accountId: post.nonMemberActorUrn?.split(':').pop() ?? memberOf(world).id,
  });
  if (entry.status !== 200) return jsonAnswer({ status: 500 }, entry);
  const urn = `urn:li:share:${entry.requestId}`;
  return jsonAnswer({ data: { createContentcreationDashShares: { entity: { entityUrn: urn } } } });
}

async function createComment(request, world) {
  const { states, serverRequest } = JSON.parse(request.body);
  const entry = await publish(world, request, {
    site: 'linkedin',
    operation: 'createComment',
    text: states.find((state) => state.key.startsWith('commentBoxText-')).value,
    accountId: organizationOf(request.headers['x-li-actor']) ?? memberOf(world).id,
    replyTo: serverRequest.requestedArguments.payload.threadUrn.split(':').pop(),
  });
  if (entry.status !== 200) return jsonAnswer({ status: 500 }, entry);
  return jsonAnswer({ status: 200, commentUrn: `urn:li:comment:${entry.requestId}` });
}

// x-li-actor is base64("organizationId=<id>") while a company comments, absent for the member (captured 2026-08-26).
function organizationOf(header) {
  const words = Buffer.from(header ?? '', 'base64').toString('utf8');
  return words.match(/organizationId=(\d+)/)?.[1];
}

function memberOf(world) {
  return world.accounts.linkedin.find((account) => account.kind === 'personal');
}
