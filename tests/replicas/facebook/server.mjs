import { cookie, jsonAnswer, renderPage, scriptJson } from '../page.mjs';
import { publish } from '../publish.mjs';
import { timelineOf } from '../seed-posts.mjs';
import { describeUpload, keepUpload, mediaOf } from '../uploads.mjs';
import { seedComments } from './seed-comments.mjs';

const RTL = ['ar'];

/** www.facebook.com: feed and posts, business.facebook.com: the composer of Business Suite; /api/graphql/ takes what they publish. */
export const facebookSite = {
  answer(request, world) {
    if (request.method === 'POST' && request.url.pathname === '/api/graphql/')
      return answerGraphql(request, world);
    if (request.method === 'POST' && request.url.pathname.endsWith('/photo/upload'))
      return jsonAnswer({ payload: { fbid: keepUpload(world, JSON.parse(request.body)) } });
    if (request.method !== 'GET') return undefined;
    return request.host === 'business.facebook.com'
      ? renderSuite(request, world)
      : renderFeed(request, world);
  },
};

/** The feed at every address; at a post's own address that post stands in a dialog over it. */
function renderFeed(request, world) {
  const locale = request.url.searchParams.get('locale') ?? 'en_US';
  const postId = request.url.pathname.match(/^\/[^/]+\/posts\/(\w+)/)?.[1];
  const posts = timelineOf(world, 'facebook');
  if (postId && !posts.some((post) => post.id === postId)) return undefined;
  const start = {
    locale,
    accounts: world.accounts.facebook,
    actingId: world.acting.facebook,
    posts: postId ? [...posts, ...seedComments(postId)] : posts,
    postId,
  };
  return renderReplica({ start, locale, world, user: world.actingAccount('facebook') });
}

/** The composers of Business Suite take their Page from the address; the person is who is signed in. */
function renderSuite(request, world) {
  const { pathname, searchParams } = request.url;
  if (!/^\/latest\/(composer|reels_composer)\/?$/.test(pathname)) return undefined;
  const page = world.account('facebook', searchParams.get('asset_id'));
  if (page?.kind !== 'brand') return undefined;
  const start = { locale: 'en_US', accounts: world.accounts.facebook, posts: [], assetId: page.id };
  return renderReplica({ start, locale: 'en_US', world, user: personOf(world) });
}

function renderReplica({ start, locale, world, user }) {
  const language = locale.split('_')[0];
  return renderPage({
    site: 'facebook',
    html: `id="facebook" lang="${language}" dir="${RTL.includes(language) ? 'rtl' : 'ltr'}"`,
    title: 'Facebook',
    head: `<script type="application/json" data-sjs>${scriptJson(pageJson(world, user))}</script>
<script type="application/json" id="replica-start">${scriptJson(start)}</script>`,
    body: '<div id="mount_0_0"></div>',
    cookies: identityCookies(world),
  });
}

// ACCOUNT_ID stays the person's, USER_ID and NAME are the acting profile's; 270 is the module number seen in stored pages.
function pageJson(world, { id, name }) {
  const user = {
    ACCOUNT_ID: personOf(world).id,
    USER_ID: id,
    NAME: name,
    SHORT_NAME: name.split(' ')[0],
    IS_BUSINESS_PERSON_ACCOUNT: false,
  };
  const define = [['CurrentUserInitialData', [], user, 270]];
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define } }]]] };
}

// i_user is there only while a Page acts (FBID, live 2026-09-30); the real ones are readable by script or not, unverified.
function identityCookies(world) {
  const acting = world.actingAccount('facebook');
  return [
    cookie('c_user', personOf(world).id, 'facebook.com'),
    cookie('i_user', acting.kind === 'brand' ? acting.id : undefined, 'facebook.com'),
  ];
}

function personOf(world) {
  return world.accounts.facebook.find((account) => account.kind === 'personal');
}

function answerGraphql(request, world) {
  const form = new URLSearchParams(request.body);
  const operation = form.get('fb_api_req_friendly_name');
  const variables = JSON.parse(form.get('variables') ?? '{}');
  return OPERATIONS[operation]?.({ request, world, variables, operation });
}

const OPERATIONS = {
  ComposerStoryCreateMutation: acceptText,
  ComposerStoryEditMutation: acceptText,
  BusinessComposerStoryCreationMutation: acceptText,
  useCometUFICreateCommentMutation: acceptText,
  CometProfileSwitchMutation: ({ world, variables }) => {
    world.actAs('facebook', variables.profile_id);
    return jsonAnswer(
      { data: { profile_switcher: { ok: true } } },
      { cookies: identityCookies(world) },
    );
  },
};

async function acceptText({ request, world, variables: { input }, operation }) {
  const [, postId, commentId] = feedbackOf(input.feedback_id);
  const entry = await publish(world, request, {
    site: 'facebook',
    operation,
    text: input.message.text,
    accountId: input.actor_id,
    ...(postId && { replyTo: commentId ?? postId }),
    ...(input.story_id && { edited: storyOf(input.story_id) }),
    ...(input.attachments?.[0]?.link && { shared: sharedPost(input.attachments[0]) }),
    ...attachedTo(world, input.attachments ?? []),
    ...(input.placements && { placements: input.placements }),
    ...(input.scheduled_publish_time && {
      scheduledFor: new Date(input.scheduled_publish_time * 1000).toISOString(),
    }),
  });
  if (entry.status !== 200)
    return jsonAnswer({ errors: [{ message: 'A server error occurred' }] }, entry);
  return jsonAnswer({ data: { story_create: { story: { id: entry.requestId } } } });
}

function attachedTo(world, attachments) {
  const files = attachments.flatMap(({ photo, video }) => photo ?? video ?? []);
  for (const { id, alt_text_custom: alt } of files) if (alt) describeUpload(world, id, alt);
  return mediaOf(
    world,
    files.map(({ id }) => id),
  );
}

// feedback_id is base64("feedback:<post id>"), for a reply base64("feedback:<post id>_<comment id>").
function feedbackOf(feedbackId = '') {
  const words = Buffer.from(feedbackId, 'base64').toString('utf8');
  return words.match(/^feedback:([^_]+)(?:_(.+))?$/) ?? [];
}

// story_id is base64("S:_I<author id>:<post id>:<post id>").
function storyOf(storyId) {
  return Buffer.from(storyId, 'base64').toString('utf8').split(':').pop();
}

function sharedPost(attachment) {
  return JSON.parse(attachment.link.share_scrape_data).share_params[0];
}
