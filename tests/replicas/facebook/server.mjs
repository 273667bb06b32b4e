import { cookie, jsonAnswer, renderPage, scriptJson } from '../page.mjs';
import { publish } from '../publish.mjs';
import { timelineOf } from '../seed-posts.mjs';

const RTL = ['ar'];

/** www.facebook.com: the feed at every page address, and /api/graphql/ for posts, comments and the profile switch. */
export const facebookSite = {
  answer(request, world) {
    if (request.method === 'POST' && request.url.pathname === '/api/graphql/')
      return answerGraphql(request, world);
    return request.method === 'GET' ? renderFeed(request, world) : undefined;
  },
};

function renderFeed(request, world) {
  const locale = request.url.searchParams.get('locale') ?? 'en_US';
  const language = locale.split('_')[0];
  const start = {
    locale,
    accounts: world.accounts.facebook,
    actingId: world.acting.facebook,
    posts: timelineOf(world, 'facebook'),
  };
  return renderPage({
    site: 'facebook',
    html: `id="facebook" lang="${language}" dir="${RTL.includes(language) ? 'rtl' : 'ltr'}"`,
    title: 'Facebook',
    head: `<script type="application/json" data-sjs>${scriptJson(pageJson(world))}</script>
<script type="application/json" id="replica-start">${scriptJson(start)}</script>`,
    body: '<div id="mount_0_0"></div>',
    cookies: identityCookies(world),
  });
}

// ACCOUNT_ID stays the person's, USER_ID and NAME are the acting profile's; 270 is the module number seen in stored pages.
function pageJson(world) {
  const acting = world.actingAccount('facebook');
  const user = {
    ACCOUNT_ID: personOf(world).id,
    USER_ID: acting.id,
    NAME: acting.name,
    SHORT_NAME: acting.name.split(' ')[0],
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
  useCometUFICreateCommentMutation: acceptText,
  CometProfileSwitchMutation: ({ world, variables }) => {
    world.actAs('facebook', variables.profile_id);
    return jsonAnswer(
      { data: { profile_switcher: { ok: true } } },
      { cookies: identityCookies(world) },
    );
  },
};

async function acceptText({ request, world, variables, operation }) {
  const entry = await publish(world, request, {
    site: 'facebook',
    operation,
    text: variables.input.message.text,
    accountId: variables.input.actor_id,
    ...(variables.input.feedback_id && { replyTo: postOfFeedback(variables.input.feedback_id) }),
  });
  if (entry.status !== 200)
    return jsonAnswer({ errors: [{ message: 'A server error occurred' }] }, entry);
  return jsonAnswer({ data: { story_create: { story: { id: entry.requestId } } } });
}

// feedback_id is base64("feedback:<post id>").
function postOfFeedback(feedbackId) {
  return Buffer.from(feedbackId, 'base64').toString('utf8').replace('feedback:', '');
}
