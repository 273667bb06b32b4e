import { base64Of } from '../shared/chosen-files.js';
import { readCookie } from '../shared/start-values.js';

// doc_id rotates; this is the newest one seen for posts. Match by friendly name.
const DOC_ID = '26937332182536553';

/** True when the server took the post. `shared`: the id of the post it shares; `media`: `[{ id, kind, alt }]` of files uploaded before. */
export async function createStory(text, { shared, media = [] } = {}) {
  const params = shared && JSON.stringify({ share_type: 22, share_params: [shared] });
  const input = {
    composer_entry_point: shared ? 'share_modal' : 'inline_composer',
    source: 'WWW',
    audience: { privacy: { base_state: 'EVERYONE' } },
    message: { ranges: [], text },
    attachments: params ? [{ link: { share_scrape_data: params } }] : media.map(attachmentOf),
    actor_id: actingId(),
    client_mutation_id: '1',
  };
  return (await mutate('ComposerStoryCreateMutation', { input })) === 200;
}

/** Uploads a file and answers its id; the site has a host of its own for it. */
export async function uploadFile(file) {
  const answer = await fetch('/ajax/react_composer/attachments/photo/upload', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base64: await base64Of(file), type: file.type }),
  });
  return (await answer.json()).payload.fbid;
}

function attachmentOf({ id, kind, alt }) {
  return { [kind === 'video' ? 'video' : 'photo']: { id, ...(alt && { alt_text_custom: alt }) } };
}

/** Other words for a post that is out already. */
export async function editStory(postId, text) {
  const input = {
    composer_entry_point: 'inline_composer',
    composer_type: 'edit',
    story_id: btoa(`S:_I${actingId()}:${postId}:${postId}`),
    message: { ranges: [], text },
    actor_id: actingId(),
    client_mutation_id: '1',
  };
  return (await mutate('ComposerStoryEditMutation', { input })) === 200;
}

/** A post of Business Suite: the Page of the address is the actor, whoever is signed in. */
export async function createBusinessPost(text, { pageId, places, scheduledFor }) {
  const input = {
    source: 'BUSINESS_SUITE',
    message: { ranges: [], text },
    placements: places,
    // Without a zone it is the time of this machine.
    ...(scheduledFor && { scheduled_publish_time: Date.parse(scheduledFor) / 1000 }),
    actor_id: pageId,
    client_mutation_id: '1',
  };
  return (await mutate('BusinessComposerStoryCreationMutation', { input })) === 200;
}

/** A comment, or with `commentId` a reply to that comment. */
export async function createComment(postId, text, commentId) {
  const input = {
    feedback_id: btoa(`feedback:${[postId, commentId].filter(Boolean).join('_')}`),
    message: { ranges: [], text },
    attachments: null,
    actor_id: actingId(),
    client_mutation_id: '1',
  };
  return (await mutate('useCometUFICreateCommentMutation', { input })) === 200;
}

/** The real switch ends in a full reload; nothing of the page survives it. */
export async function switchProfile(profileId) {
  await mutate('CometProfileSwitchMutation', { profile_id: profileId });
  location.reload();
}

export function actingId() {
  return readCookie('i_user') ?? readCookie('c_user');
}

function mutate(name, variables) {
  const form = new URLSearchParams({
    av: actingId(),
    __user: actingId(),
    __a: '1',
    fb_dtsg: 'replica-dtsg',
    lsd: 'replica-lsd',
    fb_api_caller_class: 'RelayModern',
    fb_api_req_friendly_name: name,
    variables: JSON.stringify(variables),
    server_timestamps: 'true',
    doc_id: DOC_ID,
  });
  return new Promise((done) => {
    const call = new XMLHttpRequest();
    call.open('POST', '/api/graphql/');
    call.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    call.setRequestHeader('X-FB-Friendly-Name', name);
    call.onloadend = () => done(call.status);
    call.send(form.toString());
  });
}
