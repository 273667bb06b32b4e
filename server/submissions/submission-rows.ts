import type { Selectable } from 'kysely';
import { openStage } from '../../domain/stage-progress';
import {
  type Decision,
  type Revision,
  type Submission,
  submissionSchema,
} from '../../domain/submission';
import type { Tables } from '../database/tables';
import { marksOf, newMarks } from './submission-marks';
import { rankOf, turnColumns, turnOf } from './turn-columns';

type SubmissionRow = Selectable<Tables['submission']>;

/** What a move writes: `before` is where it came from, absent for a new one. */
export function changingColumns(submission: Submission, before?: Submission) {
  return {
    state: submission.state,
    version: submission.version,
    stages: JSON.stringify(submission.stages),
    stage: submission.stage,
    open_group: submission.state === 'pending' ? openStage(submission).group : null,
    updated_at: submission.updatedAt,
    expires_at: submission.expiresAt,
    rank: rankOf(submission),
    ...turnColumns(before, submission),
  };
}

export function newRow(orgId: string, submission: Submission) {
  return {
    org_id: orgId,
    submission_id: submission.id,
    author_id: submission.author.id,
    author_name: submission.author.name,
    site: submission.site,
    surface: submission.surface,
    account: JSON.stringify(submission.account),
    account_id: submission.account.id,
    created_at: submission.createdAt,
    ...newMarks(submission),
    ...changingColumns(submission),
  };
}

/** A version as it is stored; records hold the hash of this text. */
export function revisionBody(revision: Revision): string {
  return JSON.stringify(revision);
}

export function revisionRow(orgId: string, submissionId: string, revision: Revision) {
  return {
    org_id: orgId,
    submission_id: submissionId,
    revision: revision.revision,
    content_hash: revision.contentHash,
    body: revisionBody(revision),
    created_at: revision.at,
  };
}

/** The column `stage` holds a stage below this and the times that its reviewer decided it before. */
export const STAGES_A_ROUND = 1000;

/**
 * `stage` is part of the key, one decision a reviewer and stage: after an approval was taken back the same reviewer may decide again, so
 * each of their `earlier` decisions there moves it on by 1000. The body has the stage as it is.
 */
export function decisionRow(orgId: string, submissionId: string, decision: Decision, earlier = 0) {
  return {
    org_id: orgId,
    submission_id: submissionId,
    revision: decision.revision,
    stage: decision.stage + earlier * STAGES_A_ROUND,
    reviewer_id: decision.reviewer.id,
    body: JSON.stringify(decision),
    created_at: decision.at,
  };
}

/** From rows to the domain's value; parsed, as everything that crosses a border. */
export function submissionOf(
  row: SubmissionRow,
  parts: {
    revisions: readonly string[];
    decisions: readonly string[];
    receipt: string | undefined;
  },
): Submission {
  return submissionSchema.parse({
    id: row.submission_id,
    state: row.state,
    version: row.version,
    author: { id: row.author_id, name: row.author_name },
    site: row.site,
    surface: row.surface,
    account: JSON.parse(row.account),
    stages: JSON.parse(row.stages),
    stage: row.stage,
    ...turnOf(row),
    risk: 100 - row.rank,
    revisions: parts.revisions.map((body) => JSON.parse(body)),
    decisions: parts.decisions.map((body) => JSON.parse(body)),
    ...marksOf(row),
    ...(parts.receipt === undefined ? {} : { receipt: parts.receipt }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  });
}
