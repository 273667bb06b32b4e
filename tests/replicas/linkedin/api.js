import { readCookie } from '../shared/start-values.js';

// The hash behind the dot changes with every release: match by the name before it.
const CREATE_SHARE = 'voyagerContentcreationDashShares.279996efa5064c01775d5aff003d9377';
const CREATE_COMMENT = 'com.linkedin.sdui.comments.createComment';

/** True when the server took the post. A company posts as `nonMemberActorUrn`, a member without one. */
export async function createShare(text, author) {
  const company = author.kind === 'brand';
  const post = {
    allowedCommentersScope: 'ALL',
    intendedShareLifeCycleState: 'PUBLISHED',
    origin: company ? 'ORGANIZATION' : 'FEED',
    visibilityDataUnion: { visibilityType: 'ANYONE' },
    commentary: { text, attributesV2: [] },
    ...(company && { nonMemberActorUrn: `urn:li:fsd_company:${author.id}` }),
  };
  const path = `/voyager/api/graphql?action=execute&queryId=${CREATE_SHARE}`;
  const body = { variables: { post }, queryId: CREATE_SHARE, includeWebMetadata: true };
  return send(path, body, { accept: 'application/vnd.linkedin.normalized+json+2.1' });
}

/** True when the server took the comment. The acting company travels in x-li-actor (LDOC, captured 2026-08-26). */
export async function createComment(postId, text, actor) {
  const urn = `urn:li:activity:${postId}`;
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

async function send(path, body, headers) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'csrf-token': readCookie('JSESSIONID') ?? '',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return answer.ok;
}
