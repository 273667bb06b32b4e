import type { EnrolAnswer } from '../../domain/api';
import { ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { currentFeed } from '../packs/feed';
import { findPerson } from '../people';
import { appendRecord } from '../records/append-record';
import { spendCode, takeAttempt } from './enrolment-code';
import { createSession } from './session';

/** A one-time code against a session token. */
export async function enrol(
  house: House,
  request: { code: string; device: string },
): Promise<Result<EnrolAnswer>> {
  const { db, organisation } = house;
  const now = house.clock();
  const attempt = await takeAttempt(db, organisation.id, request.code, now);
  if (!attempt) return refused();
  return withTransaction(db, async (work) => {
    const person = await findPerson(work, organisation.id, attempt.personId);
    if (!person || !(await spendCode(work, organisation.id, attempt.selector, now)))
      return refused();
    const token = await createSession(work, {
      orgId: organisation.id,
      personId: person.id,
      device: request.device,
      now,
    });
    await appendRecord(work, house, {
      kind: 'enrolled',
      actor: ref(person),
      at: now.toISOString(),
      data: { roles: person.roles },
    });
    const feed = await currentFeed(work, house);
    return ok({ token, person, organisation, receiptKey: house.signer.publicKey, pack: feed });
  });
}

/** One answer for a wrong, used, old or blocked code: it tells a guesser nothing. */
function refused() {
  return failed(
    'enrolment-code-refused',
    'This enrolment code is wrong, was used before, or is older than 24 hours.',
    'Check the code; if it is right, ask your administrator for a new one.',
  );
}
