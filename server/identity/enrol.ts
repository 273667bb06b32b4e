import type { Provider } from 'oidc-provider';
import type { EnrolAnswer } from '../../domain/api';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { currentFeed } from '../packs/feed';
import { findPerson } from '../people';
import { appendRecord } from '../records/append-record';
import { spendCode, takeAttempt } from './enrolment-code';
import { isDeactivated } from './is-deactivated';
import { EXTENSION } from './oauth-clients';
import { issueBoundTokens, type NewGrant, newGrantId, saveGrant, writeSession } from './open-grant';
import { createSession } from './session';

interface EnrolRequest {
  readonly code: string;
  readonly device: string;
}

/** How long a browser that enrolled stays signed in. */
const ENROLLED_DAYS = 180;

/** A one-time code against a session token that is good for 180 days: for tools that have no key of their own. */
export function enrol(house: House, request: EnrolRequest): Promise<Result<EnrolAnswer>> {
  return withCode(house, request.code, async (work, person) => {
    const { id: orgId } = house.organisation;
    const session = { orgId, personId: person.id, device: request.device, now: house.clock() };
    const token = await createSession(work, session);
    return ok({ token, ...(await welcome(work, house, person)) });
  });
}

/** The same for a browser that showed a key: short tokens, and a refresh token that is good only together with the key `jkt`. */
export async function enrolWithKey(
  house: House,
  provider: Provider,
  { code, device, jkt }: EnrolRequest & { jkt: string },
): Promise<Result<EnrolAnswer>> {
  const grantId = newGrantId();
  const grantOf = (person: Person): NewGrant => {
    return { person, clientId: EXTENSION, kind: 'enrolled', device, days: ENROLLED_DAYS };
  };
  const enrolled = await withCode(house, code, async (work, person) => {
    await writeSession(work, house, grantOf(person), grantId);
    return ok(await welcome(work, house, person));
  });
  if (!enrolled.ok) return enrolled;
  const { person } = enrolled.value;
  await saveGrant(provider, grantOf(person), grantId);
  const bound = await issueBoundTokens(provider, { personId: person.id, grantId, jkt });
  return ok({ ...bound, tokenType: 'DPoP', issuer: provider.issuer, ...enrolled.value });
}

/** For the sign-in page: who the code is for. It is used up. */
export function personOfCode(house: House, code: string): Promise<Result<Person>> {
  return withCode(house, code, async (_work, person) => ok(person));
}

async function withCode<T>(
  house: House,
  code: string,
  act: (work: Work, person: Person) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { db, organisation } = house;
  const now = house.clock();
  const attempt = await takeAttempt(db, organisation.id, code, now);
  if (!attempt) return refused();
  return withTransaction(db, async (work) => {
    const person = await findPerson(work, organisation.id, attempt.personId);
    if (!person || (await isDeactivated(work, organisation.id, person.id))) return refused();
    if (!(await spendCode(work, organisation.id, attempt.selector, now))) return refused();
    await appendRecord(work, house, {
      kind: 'enrolled',
      actor: ref(person),
      at: now.toISOString(),
      data: { roles: person.roles },
    });
    return act(work, person);
  });
}

/** What a browser has to know of the company besides its token. */
export async function welcome(work: Work | House['db'], house: House, person: Person) {
  const pack = await currentFeed(work, house);
  const { organisation, signer } = house;
  return { person, organisation, receiptKey: signer.publicKey, pack };
}

/** One answer for a wrong, used, old or blocked code: it tells a guesser nothing. */
function refused() {
  return failed(
    'enrolment-code-refused',
    'This enrolment code is wrong, was used before, or is older than 24 hours.',
    'Check the code; if it is right, ask your administrator for a new one.',
  );
}
