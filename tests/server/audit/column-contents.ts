/**
 * What each text column of the database may hold of people, and what takes it away. A new column has its line here before it is merged:
 * who adds it decides whether purging (`server/audit/retention/purge-*`) and erasing (`forget-*`) have to reach it.
 */
const NOTHING = 'ids, states, hashes, settings, or the words of the organisation';
const NAME = "a person's name or address: gone when the person is erased";
const WORDS = 'what somebody wrote: gone with the texts of the post';
/** Kept for a while that ends by itself, or while the person is known. */
const PASSING = 'goes by itself, or with the sign-in it belongs to';

export type Content = typeof NOTHING | typeof NAME | typeof WORDS | typeof PASSING;

const none = (...columns: string[]) => columns.map((column) => [column, NOTHING] as const);

/** Columns that end in `_id`, `_hash` or `org_id` are ids and hashes by their name and have no line. */
export const COLUMN_CONTENTS: ReadonlyMap<string, Content> = new Map<string, Content>([
  ['person.name', NAME],
  ['person.email', NAME],
  ['submission.author_name', NAME],
  ['submission.claimed_by_name', NAME],
  ['submission.assignee_name', NAME],
  ['submission.marks', WORDS],
  ['revision.body', WORDS],
  ['decision.body', WORDS],
  ['suggestion.reviewer_name', NAME],
  ['suggestion.parts', WORDS],
  ['comment.writer_name', NAME],
  ['comment.body', WORDS],
  ['break_glass.author_name', NAME],
  ['break_glass.acknowledged_by_name', NAME],
  ['break_glass.reason', WORDS],
  ['break_glass.note', WORDS],
  ['sample.author_name', NAME],
  ['sample.draft', WORDS],
  ['sample.review', WORDS],
  ['guest.name', NAME],
  ['guest.email', NAME],
  ['guest.invited_by_name', NAME],
  ['stop.body', NAME],
  ['stop.ended_by_name', NAME],
  ['record.actor_name', NAME],
  ['record_text.text', WORDS],
  ['scim_user.body', NAME],
  ['scim_user.user_name', NAME],
  ['scim_user.user_name_key', NAME],
  ['person_identity.subject', NAME],
  ['session.device', PASSING],
  ['oauth_item.payload', PASSING],
  ['oauth_item.lookup', PASSING],
  ['idempotency.answer', PASSING],
  ['idempotency.key', PASSING],
  ['outbox.data', PASSING],
  ...none('organisation.name', 'person.roles', 'membership.group_name', 'enrolment_code.selector'),
  ...none('submission.state', 'submission.site', 'submission.surface', 'submission.account'),
  ...none('submission.stages', 'submission.open_group', 'submission.escalated_to'),
  ...none('submission.senior_group', 'receipt.jws', 'suggestion.state'),
  ...none('comment.audience', 'comment.answer_to', 'sample.facts', 'guest.may', 'guest.place'),
  ...none('flow_setting.name', 'flow_setting.body', 'idempotency.fingerprint'),
  ...none('record.subject', 'record.kind', 'record.data', 'record.previous', 'record.hash'),
  ...none('record.name_salt', 'record_text.name', 'record_text.salt', 'signing_key.public_jwk'),
  ...none('audit_tree.holder', 'audit_tile.hashes', 'audit_head.root', 'audit_head.jws'),
  ...none('audit_anchor.target', 'audit_anchor.label', 'audit_anchor.problem', 'retention.rules'),
  ...none('legal_hold.kind', 'legal_hold.target', 'legal_hold.reason', 'legal_hold.placed_by'),
  ...none('legal_hold.ended_by', 'pack.manifest', 'pack.root', 'pack_body.body', 'pack_body.hash'),
  ...none('session.kind', 'oauth_item.model', 'person_identity.issuer', 'scim_group.display_name'),
  ...none('change.kind', 'change.subject', 'outbox.topic', 'outbox.target', 'outbox.problem'),
  ...none('webhook.kind', 'webhook.name', 'webhook.url', 'webhook.topics', 'webhook.group_name'),
  ...none('webhook.language', 'webhook.secret', 'webhook.previous_secret', 'webhook.disabled_why'),
  ...none('notification_preference.body', 'notification_preference.unsubscribe_token'),
  ...['site', 'surface', 'selectors', 'client', 'day', 'place', 'kind', 'browser']
    .map((column) => `site_health.${column}`)
    .flatMap((column) => none(column)),
  ...none('site_health.failed', 'site_health.matched', 'site_surface.site', 'site_surface.state'),
  ...none('rule_sign.sign', 'rule_sign.day'),
  ...none('site_surface.surface', 'site_surface.selectors', 'site_surface.client'),
]);

/** May hold names or words for a while after they were taken away elsewhere. */
export const PASSING_COLUMNS = [...COLUMN_CONTENTS]
  .filter(([, content]) => content === PASSING)
  .map(([column]) => column);

export function isNamedForAnId(column: string): boolean {
  return column.endsWith('_id') || column.endsWith('_hash');
}
