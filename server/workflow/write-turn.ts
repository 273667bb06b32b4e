import type { Expression, ExpressionBuilder, SqlBool, Updateable } from 'kysely';
import type { PersonRef } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { RecordKind } from '../../domain/record';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { overtaken } from '../submissions/change-submission';

interface TurnChange {
  readonly before: Submission;
  readonly after: Submission;
  readonly columns: Updateable<Tables['submission']>;
  readonly kind: RecordKind;
  readonly actor: PersonRef;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Words of a person, kept beside the record. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What must hold in the statement that writes, beside the version. */
  readonly where?: (eb: ExpressionBuilder<Tables, 'submission'>) => Expression<SqlBool>;
}

/**
 * Who looks after a stage is no change of what is decided: the version stays, so that a decision on somebody's screen still counts. Only
 * the columns that are named are written, where the version is still the one that was read.
 */
export async function writeTurn(
  work: Work,
  house: House,
  change: TurnChange,
): Promise<Result<Submission>> {
  const { before, after } = change;
  const written = await work
    .updateTable('submission')
    .set({
      ...change.columns,
      turn_opened_at: after.turn?.openedAt ?? before.updatedAt,
      updated_at: after.updatedAt,
    })
    .where('org_id', '=', house.organisation.id)
    .where('submission_id', '=', before.id)
    .where('version', '=', before.version)
    .where('state', '=', 'pending')
    .where((eb) => change.where?.(eb) ?? eb.lit(true))
    .returning('version')
    .executeTakeFirst();
  if (!written) return overtaken();
  await appendRecord(work, house, {
    kind: change.kind,
    subject: before.id,
    actor: change.actor,
    at: after.updatedAt,
    data: { ...turnFacts(before), ...change.data },
    ...(change.texts && { texts: change.texts }),
  });
  return ok(after);
}

/** What each record of a turn says of where it was. */
function turnFacts(submission: Submission): Record<string, unknown> {
  return {
    version: submission.version,
    revision: currentRevision(submission).revision,
    stage: submission.stage,
    group: openStage(submission).group,
  };
}
