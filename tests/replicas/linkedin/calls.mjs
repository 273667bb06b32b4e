import { jsonAnswer } from '../page.mjs';
import { publish } from '../publish.mjs';
import { describeUpload, keepUpload, mediaOf } from '../uploads.mjs';

/** What a call publishes, by the name of its operation: the hashes behind the names change. Undefined where it publishes nothing. */
export async function answerCall(request, world) {
  if (request.url.pathname.endsWith('/voyagerVideoDashMediaUploadMetadata'))
    return answerUpload(request, world);
  const post = postOf(request, world);
  if (!post) return undefined;
  const entry = await publish(world, request, { site: 'linkedin', ...post });
  if (entry.status !== 200) return jsonAnswer({ status: 500 }, entry);
  return jsonAnswer({ data: { entityUrn: `urn:li:share:${entry.requestId}` } });
}

function answerUpload(request, world) {
  const id = keepUpload(world, JSON.parse(request.body));
  return jsonAnswer({ data: { value: { urn: `urn:li:digitalmediaAsset:${id}` } } });
}

function postOf(request, world) {
  const { pathname, searchParams } = request.url;
  const name = `${pathname} ${searchParams.get('queryId') ?? searchParams.get('sduiid') ?? ''}`;
  const [, read] = CALLS.find(([part]) => name.includes(part)) ?? [];
  return read?.(JSON.parse(request.body), { request, world });
}

const CALLS = [
  ['voyagerContentcreationDashShares.', shareOf],
  ['com.linkedin.sdui.comments.createComment', commentOf],
  ['voyagerSocialDashNormComments', oldCommentOf],
  ['voyagerMessagingDashMessengerMessages', messageOf],
  ['voyagerRelationshipsDashMemberRelationships', invitationOf],
  ['voyagerPublishingDashFirstPartyArticles', articleOf],
];

function shareOf({ variables: { post, resourceKey } }, { world }) {
  return {
    operation: 'voyagerContentcreationDashShares',
    text: post.commentary.text,
    accountId: idOf(post.nonMemberActorUrn) ?? memberOf(world).id,
    ...(post.parentUrn && { shared: idOf(post.parentUrn) }),
    ...(resourceKey && { edited: idOf(resourceKey) }),
    ...attachedTo(world, post.media ?? []),
  };
}

function attachedTo(world, media) {
  for (const { mediaUrn, altText } of media)
    if (altText) describeUpload(world, idOf(mediaUrn), altText);
  return mediaOf(
    world,
    media.map(({ mediaUrn }) => idOf(mediaUrn)),
  );
}

function commentOf({ states, serverRequest }, { request, world }) {
  return {
    operation: 'createComment',
    text: states.find((state) => state.key.startsWith('commentBoxText-')).value,
    accountId: organizationOf(request.headers['x-li-actor']) ?? memberOf(world).id,
    replyTo: answeredIn(serverRequest.requestedArguments.payload.threadUrn),
  };
}

function oldCommentOf({ commentary, threadUrn, organizationActorUrn }, { world }) {
  return {
    operation: 'voyagerSocialDashNormComments',
    text: commentary.text,
    accountId: idOf(organizationActorUrn) ?? memberOf(world).id,
    replyTo: answeredIn(threadUrn),
  };
}

function messageOf({ message, mailboxUrn }) {
  return {
    operation: 'voyagerMessagingDashMessengerMessages',
    text: message.body.text,
    accountId: idOf(mailboxUrn),
    replyTo: message.conversationUrn.match(/,([^)]+)\)/)[1],
  };
}

function invitationOf({ customMessage }, { world }) {
  return {
    operation: 'voyagerRelationshipsDashMemberRelationships',
    text: customMessage,
    accountId: memberOf(world).id,
  };
}

function articleOf({ authors, patch: { $set } }) {
  return {
    operation: 'voyagerPublishingDashFirstPartyArticles',
    title: $set.title,
    text: $set.content.map(({ textBlock }) => textBlock.content.text).join('\n'),
    teaser: $set.commentary.text,
    accountId: idOf(authors[0]),
  };
}

// x-li-actor is base64("organizationId=<id>") while a company comments, absent for the member (captured 2026-08-26).
function organizationOf(header) {
  const words = Buffer.from(header ?? '', 'base64').toString('utf8');
  return words.match(/organizationId=(\d+)/)?.[1];
}

/** The last id of urn:li:activity:1, urn:li:comment:(activity:1,2) or urn:li:comment:(urn:li:activity:1,2). */
function answeredIn(urn) {
  return urn.match(/([\w-]+)\)?$/)[1];
}

function idOf(urn) {
  return urn?.split(':').pop();
}

function memberOf(world) {
  return world.accounts.linkedin.find((account) => account.kind === 'personal');
}
