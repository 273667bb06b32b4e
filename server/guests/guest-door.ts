import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { tokenHash } from '../identity/session';
import { draftsNotStored } from '../submissions/drafts-not-stored';
import { readSubmission } from '../submissions/read-submissions';
import type { GuestRow } from './guest-rows';

/** Whom a link lets in, and to what; undefined for a wrong, used, withdrawn or old link, and where the draft has moved on. */
export type GuestVisit =
  | { readonly may: 'submit'; readonly row: GuestRow }
  | { readonly may: 'decide'; readonly row: GuestRow; readonly submission: Submission };

/** Opening a link does not use it up. */
export async function openDoor(
  db: Database | Work,
  house: House,
  token: string,
): Promise<GuestVisit | undefined> {
  const row = await db
    .selectFrom('guest')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', house.clock())
    .executeTakeFirst();
  return row && visitOf(db, house, row);
}

/** The act uses it up: true for exactly one caller. */
export async function spendLink(work: Work, house: House, guestId: string): Promise<boolean> {
  const used = await work
    .updateTable('guest')
    .set({ used_at: house.clock().toISOString() })
    .where('org_id', '=', house.organisation.id)
    .where('guest_id', '=', guestId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', house.clock())
    .returning('guest_id')
    .executeTakeFirst();
  return used !== undefined;
}

async function visitOf(
  db: Database | Work,
  house: House,
  row: GuestRow,
): Promise<GuestVisit | undefined> {
  if (row.submission_id === null)
    return draftsNotStored(house) ? undefined : { may: 'submit', row };
  const submission = await readSubmission(db, house.organisation.id, row.submission_id);
  if (!submission || !isAsked(submission, row, house.clock())) return undefined;
  return { may: 'decide', row, submission };
}

/** Exactly the text they were invited for, and their own stage is the open one. */
function isAsked(submission: Submission, row: GuestRow, now: Date): boolean {
  const current = currentRevision(submission);
  return (
    submission.state === 'pending' &&
    new Date(submission.expiresAt) > now &&
    openStage(submission).group === row.guest_id &&
    current.revision === row.revision &&
    current.contentHash === row.content_hash
  );
}
