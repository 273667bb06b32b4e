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

type SubmissionRow = Selectable<Tables['submission']>;

/** What is written for a submission, but for its keys. */
export function changingColumns(submission: Submission) {
  return {
    state: submission.state,
    version: submission.version,
    stages: JSON.stringify(submission.stages),
    stage: submission.stage,
    open_group: submission.state === 'pending' ? openStage(submission).group : null,
    updated_at: submission.updatedAt,
    expires_at: submission.expiresAt,
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
    created_at: submission.createdAt,
    ...newMarks(submission),
    ...changingColumns(submission),
  };
}

export function revisionRow(orgId: string, submissionId: string, revision: Revision) {
  return {
    org_id: orgId,
    submission_id: submissionId,
    revision: revision.revision,
    content_hash: revision.contentHash,
    body: JSON.stringify(revision),
    created_at: revision.at,
  };
}

export function decisionRow(orgId: string, submissionId: string, decision: Decision) {
  return {
    org_id: orgId,
    submission_id: submissionId,
    revision: decision.revision,
    stage: decision.stage,
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
    revisions: parts.revisions.map((body) => JSON.parse(body)),
    decisions: parts.decisions.map((body) => JSON.parse(body)),
    ...marksOf(row),
    ...(parts.receipt === undefined ? {} : { receipt: parts.receipt }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  });
}
