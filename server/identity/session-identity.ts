import { failed, ok } from '../../domain/problem';
import type { House } from '../house';
import { findPerson } from '../people';
import type { Identity } from './identity';
import { tokenHash } from './session';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** `Authorization: Bearer TOKEN`, a token from enrolment. */
export function sessionIdentity(house: House): Identity {
  return {
    authenticate: async (request) => {
      const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
      const person = token ? await personOf(house, token) : undefined;
      if (person) return ok(person);
      return failed(
        'not-signed-in',
        'This browser is not signed in, or its sign-in has ended.',
        'Ask your administrator for an enrolment code and enter it in the options of Guidepost.',
      );
    },
  };
}

async function personOf(house: House, token: string) {
  const session = await house.db
    .selectFrom('session')
    .select('person_id')
    .where('org_id', '=', house.organisation.id)
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', house.clock())
    .executeTakeFirst();
  return session && findPerson(house.db, house.organisation.id, session.person_id);
}
