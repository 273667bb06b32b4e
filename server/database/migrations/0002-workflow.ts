/** Whose turn it is and until when, who stands in for whom, and the orders in which queues are read. */
export const workflow: readonly string[] = [
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS account_id text NOT NULL DEFAULT ''`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS rank integer NOT NULL DEFAULT 100`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS wait_until timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z'`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS turn_opened_at timestamptz`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS remind_at timestamptz`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS reminding_at timestamptz`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS escalating_at timestamptz`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS escalated_to text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS senior_group text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS claimed_by_id text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS claimed_by_name text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS claimed_until timestamptz`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS assignee_id text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS assignee_name text`,
  `ALTER TABLE decision ADD COLUMN IF NOT EXISTS voided_at timestamptz`,
  `CREATE TABLE absence (
    org_id text NOT NULL, person_id text NOT NULL, delegate_id text NOT NULL, from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, person_id))`,
  `CREATE INDEX absence_of_delegate ON absence (org_id, delegate_id)`,
  `CREATE INDEX submission_queue ON submission (org_id, open_group, rank, wait_until, submission_id) WHERE state = 'pending'`,
  `CREATE INDEX submission_escalated ON submission (org_id, escalated_to, rank, wait_until, submission_id)
    WHERE state = 'pending' AND escalated_to IS NOT NULL`,
  `CREATE INDEX submission_for_seniors ON submission (org_id, senior_group, rank, wait_until, submission_id)
    WHERE state = 'pending' AND senior_group IS NOT NULL`,
  `CREATE INDEX submission_by_state ON submission (org_id, state, submission_id)`,
  `CREATE INDEX submission_by_author ON submission (org_id, author_id, submission_id)`,
  `CREATE INDEX submission_reminding ON submission (org_id, reminding_at) WHERE reminding_at IS NOT NULL`,
  `CREATE INDEX submission_escalating ON submission (org_id, escalating_at) WHERE escalating_at IS NOT NULL`,
];
