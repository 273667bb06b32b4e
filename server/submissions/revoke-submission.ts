import type { RevokeRequest } from '../../domain/api-workflow';
import type { Person } from '../../domain/person';
import type { Result } from '../../domain/problem';
import { revoke } from '../../domain/revoke';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { findPerson } from '../people';
import { openSubmission, overtaken, writeMove } from './change-submission';
import { waitingEnds } from './lifetimes';
import { notFound } from './may-read';

/** An approval that was not used yet is taken back: the receipt is void, the stage is open again. */
export async function revokeSubmission(
  work: Work,
  house: House,
  act: { id: string; person: Person; request: RevokeRequest },
): Promise<Result<Submission>> {
  const person = await findPerson(work, house.organisation.id, act.person.id);
  if (!person) return notFound();
  const opened = await openSubmission(work, house, { id: act.id, person });
  if (!opened.ok) return opened;
  const before = opened.value;
  if (act.request.version !== before.version) return overtaken();
  const now = house.clock();
  const { reason } = act.request;
  const revoked = revoke(before, { person, reason, at: now.toISOString() });
  if (!revoked.ok) return revoked;
  const after = { ...revoked.value, expiresAt: waitingEnds(now) };
  return writeMove(work, house, {
    before,
    after,
    kind: 'revoked',
    actor: person,
    data: revokedData(after),
    texts: { reason },
  });
}

/** What a record of approvals that fell says of the draft as it is then. */
export function revokedData(after: Submission) {
  const { revision, contentHash } = currentRevision(after);
  return {
    version: after.version,
    revision,
    contentHash,
    stage: after.stage,
    group: openStage(after).group,
    authorId: after.author.id,
  };
}
