import { randomBytes } from 'node:crypto';
import { type Guest, type GuestRequest, mailbox, sameMailbox } from '../../domain/guest';
import { askGuest, mayInvite } from '../../domain/guest-stage';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { tokenHash } from '../identity/session';
import { appendRecord } from '../records/append-record';
import { openSubmission, writeMove } from '../submissions/change-submission';
import { draftsNotStored } from '../submissions/drafts-not-stored';
import { guestOf } from './guest-rows';

interface Act {
  readonly person: Person;
  readonly request: GuestRequest;
}

const HOUR_MS = 3_600_000;

/** A link for one act of somebody from outside. The token is in the answer and nowhere else: the database keeps its hash. */
export async function inviteGuest(
  work: Work,
  house: House,
  act: Act,
): Promise<Result<{ guest: Guest; url: string }>> {
  if (!mayInvite(act.person)) {
    return failed(
      'not-allowed',
      'Only reviewers and administrators invite guests.',
      'Ask one of them.',
    );
  }
  const now = house.clock();
  const id = `guest:${house.newId()}`;
  const bound = await bindTo(work, house, act, { id, at: now.toISOString() });
  if (!bound.ok) return bound;
  const token = randomBytes(32).toString('base64url');
  const { request, person } = act;
  const row = await work
    .insertInto('guest')
    .values({
      org_id: house.organisation.id,
      guest_id: id,
      token_hash: tokenHash(token),
      email: mailbox(request.email),
      name: request.name,
      may: request.may,
      ...bound.value,
      invited_by_id: person.id,
      invited_by_name: person.name,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + request.expiresInHours * HOUR_MS).toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return ok({ guest: guestOf(row, now), url: `${house.publicUrl}/g/${token}` });
}

/** What the link is for, in the database's words. */
async function bindTo(work: Work, house: House, act: Act, made: { id: string; at: string }) {
  const { request, person } = act;
  if (request.may === 'decide') return bindToSubmission(work, house, { ...made, person, request });
  const refusal = draftsNotStored(house);
  if (refusal) return refusal;
  const { site, account } = request;
  if (account.kind === 'personal') {
    return failed(
      'not-allowed',
      'Guests write for accounts of the organisation only.',
      'Name a brand account.',
    );
  }
  const data = { guestId: made.id, may: request.may, site, accountId: account.id };
  await appendRecord(work, house, { kind: 'guest-invited', actor: ref(person), at: made.at, data });
  return ok({ place: JSON.stringify({ site, account }) });
}

async function bindToSubmission(
  work: Work,
  house: House,
  act: { id: string; at: string; person: Person; request: GuestRequest & { may: 'decide' } },
) {
  const { request, person } = act;
  const opened = await openSubmission(work, house, { id: request.submissionId, person });
  if (!opened.ok) return opened;
  const before = opened.value;
  const again = await whyNotThisMailbox(work, house, before, request.email);
  if (again) return again;
  const { version } = request;
  const asked = askGuest(before, { guestId: act.id, personId: person.id, version, at: act.at });
  if (!asked.ok) return asked;
  const { revision, contentHash } = currentRevision(before);
  const written = await writeMove(work, house, {
    before,
    after: asked.value,
    kind: 'guest-invited',
    actor: person,
    data: {
      version: asked.value.version,
      guestId: act.id,
      may: request.may,
      revision,
      contentHash,
    },
  });
  if (!written.ok) return written;
  return ok({ submission_id: before.id, revision, content_hash: contentHash });
}

/** One mailbox is one person: who wrote the draft never decides on it, and nobody decides twice. */
async function whyNotThisMailbox(work: Work, house: House, submission: Submission, email: string) {
  const writer = submission.preparedBy?.id ?? '';
  const rows = await work
    .selectFrom('guest')
    .select(['guest_id', 'email', 'revision'])
    .where('org_id', '=', house.organisation.id)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('submission_id', '=', submission.id), eb('guest_id', '=', writer)]))
    .execute();
  const same = rows.filter((row) => sameMailbox(row.email, email));
  if (same.some((row) => row.guest_id === writer)) {
    return failed(
      'self-approval',
      'This guest wrote the draft; nobody decides on their own draft.',
      'Invite somebody else.',
    );
  }
  const { revision } = currentRevision(submission);
  if (!same.some((row) => row.revision === revision)) return undefined;
  return failed(
    'already-decided',
    'This guest was invited to decide on this version before.',
    'Withdraw that invitation first, or invite somebody else.',
  );
}
