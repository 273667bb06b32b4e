import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { inGroup, personStage } from '../../domain/ghost-writing';
import type { Tables } from '../database/tables';

/** Whose word is written: part of the writing statement, so that what was true a moment ago is not enough. */
export interface WrittenSay {
  readonly reviewerId: string;
  /** The absent colleague in whose place the reviewer decides. */
  readonly onBehalfOfId?: string | undefined;
  /** The groups that decide. */
  readonly groups: readonly string[];
  /** The group by which the reviewer counts as a senior; undefined where they do not. */
  readonly seniorOf?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
}

type Builder = ExpressionBuilder<Tables, 'submission'>;
type Condition = ExpressionWrapper<Tables, 'submission', SqlBool>;

/**
 * The reviewer and the absent colleague did not write it, nor does it go out in the name of either, but for the reviewer's own stage; the
 * one whose say it is still belongs to a deciding group, nobody who wrote it is away with the reviewer in their place, and the colleague
 * is still away; a reviewer who counts as a senior still is one.
 */
export function stillHasSay(eb: Builder, orgId: string, say: WrittenSay): Condition {
  const people = [say.reviewerId, ...(say.onBehalfOfId === undefined ? [] : [say.onBehalfOfId])];
  return eb.and([
    eb('author_id', 'not in', people),
    eb.or([eb('prepared_by_id', 'is', null), eb('prepared_by_id', 'not in', people)]),
    ...notInTheirName(eb, people, say),
    eb.not(standsInForWriter(eb, orgId, say)),
    ...(say.onBehalfOfId === undefined ? [] : [isAway(eb, orgId, say)]),
    ...isMember(eb, orgId, say.onBehalfOfId ?? say.reviewerId, say.groups),
    ...(say.seniorOf === undefined ? [] : isMember(eb, orgId, say.reviewerId, [say.seniorOf])),
  ]);
}

/** In whose name it goes out decides at their own stage alone, and nobody in their place. */
function notInTheirName(eb: Builder, people: readonly string[], say: WrittenSay): Condition[] {
  const isOwn = say.groups.includes(personStage(say.reviewerId));
  if (isOwn && say.onBehalfOfId === undefined) return [];
  return [eb.or([eb('principal_id', 'is', null), eb('principal_id', 'not in', people)])];
}

/**
 * The rows are held to the end of the transaction: who takes somebody out of a group waits for what they decide now, and so finds it. No
 * condition for a stage of one person's own: who it is was checked by id, and no membership can change it.
 */
function isMember(
  eb: Builder,
  orgId: string,
  personId: string,
  groups: readonly string[],
): Condition[] {
  if (groups.some((group) => inGroup({ id: personId, groups: [] }, group))) return [];
  const membership = eb
    .selectFrom('membership')
    .select('membership.person_id')
    .where('membership.org_id', '=', orgId)
    .where('membership.person_id', '=', personId)
    .where('membership.group_name', 'in', groups)
    .forShare();
  return [eb.exists(membership)];
}

function isAway(eb: Builder, orgId: string, say: WrittenSay) {
  return eb.exists(
    absences(eb, orgId, say).where('absence.person_id', '=', say.onBehalfOfId ?? ''),
  );
}

function standsInForWriter(eb: Builder, orgId: string, say: WrittenSay) {
  return eb.exists(
    absences(eb, orgId, say).where((inner) =>
      inner.or([
        inner('absence.person_id', '=', inner.ref('submission.author_id')),
        inner('absence.person_id', '=', inner.ref('submission.prepared_by_id')),
      ]),
    ),
  );
}

function absences(eb: Builder, orgId: string, { reviewerId, at }: WrittenSay) {
  return eb
    .selectFrom('absence')
    .select('absence.person_id')
    .where('absence.org_id', '=', orgId)
    .where('absence.delegate_id', '=', reviewerId)
    .where('absence.from_at', '<=', new Date(at))
    .where('absence.until_at', '>', new Date(at));
}
