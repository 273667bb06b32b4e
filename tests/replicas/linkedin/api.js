import { base64Of } from '../shared/chosen-files.js';
import { readCookie } from '../shared/start-values.js';

// The hash behind the dot changes with every release: match by the name before it.
const CREATE_SHARE = 'voyagerContentcreationDashShares.279996efa5064c01775d5aff003d9377';
const CREATE_COMMENT = 'com.linkedin.sdui.comments.createComment';

/** True when the server took the post. A company posts as `nonMemberActorUrn`, a member without one; `shared` is a post passed on, `media` are files uploaded before. */
export async function createShare(text, author, { shared, edited, media = [] } = {}) {
  const company = author.kind === 'brand';
  const post = {
    allowedCommentersScope: 'ALL',
    intendedShareLifeCycleState: 'PUBLISHED',
    origin: company ? 'ORGANIZATION' : 'FEED',
    visibilityDataUnion: { visibilityType: 'ANYONE' },
    commentary: { text, attributesV2: [] },
    ...(company && { nonMemberActorUrn: `urn:li:fsd_company:${author.id}` }),
    ...(shared && { parentUrn: `urn:li:activity:${shared.id}` }),
    ...(media.length > 0 && { media: media.map(mediaOf) }),
  };
  const path = `/voyager/api/graphql?action=execute&queryId=${CREATE_SHARE}`;
  const resourceKey = edited && { resourceKey: `urn:li:share:${edited.id}` };
  const variables = { ...resourceKey, post };
  const body = { variables, queryId: CREATE_SHARE, includeWebMetadata: true };
  return send(path, body, { accept: 'application/vnd.linkedin.normalized+json+2.1' });
}

/** Uploads a file and answers its id. */
export async function uploadFile(file) {
  const answer = await call('/voyager/api/voyagerVideoDashMediaUploadMetadata?action=upload', {
    base64: await base64Of(file),
    type: file.type,
  });
  return (await answer.json()).data.value.urn.split(':').pop();
}

function mediaOf({ id, kind, alt }) {
  const category = kind === 'video' ? 'VIDEO' : 'IMAGE';
  return { category, mediaUrn: `urn:li:digitalmediaAsset:${id}`, altText: alt };
}

/** True when the server took the comment. The acting company travels in x-li-actor (LDOC, captured 2026-08-26). */
export async function createComment(postId, text, actor, commentId) {
  const post = `urn:li:activity:${postId}`;
  const urn = commentId ? `urn:li:comment:(${post},${commentId})` : post;
  const key = `commentBoxText-${btoa(urn)}FeedType_MAIN_FEED_RELEVANCE`;
  const requestedArguments = {
    $type: 'proto.sdui.actions.requests.RequestedArguments',
    payload: { threadUrn: urn, commentFieldBinding: { key } },
    requestMetadata: {
      currentActor: { key: { value: { $case: 'id', id: `identitySwitcherActorContext-${urn}` } } },
    },
  };
  const body = {
    requestId: CREATE_COMMENT,
    serverRequest: { requestId: CREATE_COMMENT, requestedArguments },
    states: [{ key, namespace: 'MemoryNamespace', value: text, originalProtoCase: 'stringValue' }],
  };
  const headers =
    actor.kind === 'brand' ? { 'x-li-actor': btoa(`organizationId=${actor.id}`) } : {};
  return send(
    `/flagship-web/rsc-action/actions/server-request?sduiid=${CREATE_COMMENT}`,
    body,
    headers,
  );
}

/** The older page's comment: the thread is a post or, for a reply, a comment; a company is named in the body. */
export function createOldComment(threadUrn, text, actor) {
  const body = {
    commentary: {
      text,
      attributesV2: [],
      $type: 'com.linkedin.voyager.dash.common.text.TextViewModel',
    },
    threadUrn,
    ...(actor.kind === 'brand' && { organizationActorUrn: `urn:li:fsd_company:${actor.id}` }),
  };
  return send(
    '/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.voyager.dash.deco.social.NormComment-43',
    body,
    { accept: 'application/vnd.linkedin.normalized+json+2.1' },
  );
}

export function createMessage(text, sender, threadId) {
  const kind = sender.kind === 'brand' ? 'fsd_company' : 'fsd_profile';
  const mailboxUrn = `urn:li:${kind}:${sender.id}`;
  const message = {
    body: { attributes: [], text },
    renderContentUnions: [],
    conversationUrn: `urn:li:msg_conversation:(${mailboxUrn},${threadId})`,
    originToken: crypto.randomUUID(),
  };
  return send('/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage', {
    message,
    mailboxUrn,
    dedupeByClientGeneratedToken: false,
  });
}

export function sendInvitation(invitee, customMessage) {
  return send(
    '/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2',
    {
      invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${invitee}` } },
      customMessage,
    },
  );
}

/** The article's draft becomes public, and the teaser goes out as a post with it. */
export function publishArticle({ title, body, teaser }, author) {
  const kind = author.kind === 'brand' ? 'fsd_company' : 'fsd_profile';
  const content = body
    .split('\n')
    .map((text) => ({ textBlock: { type: 'PARAGRAPH', content: { text, attributesV2: [] } } }));
  const $set = { title, content, state: 'PUBLISHED', commentary: { text: teaser } };
  return send(
    '/voyager/api/voyagerPublishingDashFirstPartyArticles/urn:li:fsd_firstPartyArticle:1',
    {
      authors: [`urn:li:${kind}:${author.id}`],
      patch: { $set },
    },
  );
}

/** As the site's own client does, the answer is read: before that a browser does not count the request as done (Chromium 2026-11). */
async function send(path, body, headers) {
  const answer = await call(path, body, headers);
  await answer.text();
  return answer.ok;
}

function call(path, body, headers = {}) {
  return fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'csrf-token': readCookie('JSESSIONID') ?? '',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}
