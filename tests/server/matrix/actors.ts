import { ROLES, type Role } from '../../../domain/person';
import { createSession } from '../../../server/identity/session';
import { savePerson } from '../../../server/people';
import { aPerson } from '../builders';
import type { TestServer } from '../with-server';

/**
 * Who calls. `member`: signed in, without any role or group. `owner`: wrote what the call is about. `asked`: in the group of its open stage.
 * `almighty`: wrote it, has all roles and is in that group. `foreign`: the same person id, group names and all roles in another organisation.
 */
export const INSIDERS = ['member', ...ROLES, 'owner', 'asked', 'almighty'] as const;
export type Insider = (typeof INSIDERS)[number];
export type Actor = Insider | 'nobody' | 'foreign' | 'directory';

/** In every name and text of ours, and in nothing of theirs: where they read it, a row was given away. */
export const OUR_MARK = 'only-ours-4f1c';
/** Both organisations have groups of these names. */
export const OUR_GROUP = 'matrix-managers';
/** Everything that authors of the matrix may do beside the usual road: be sampled, and break the glass. */
export const OUR_WRITERS = 'matrix-writers';

export interface SignedIn {
  readonly id: string;
  readonly token: string;
}

/** Saves a person of this organisation and signs them in. */
export async function signInAs(
  { running: { db, house } }: TestServer,
  person: ReturnType<typeof aPerson>,
): Promise<SignedIn> {
  const orgId = house.organisation.id;
  await savePerson(db, orgId, person);
  const session = { orgId, personId: person.id, device: person.name, now: new Date() };
  return { id: person.id, token: await createSession(db, session) };
}

/** All insiders of our organisation. */
export async function insiders(ours: TestServer): Promise<Record<Insider, SignedIn>> {
  const people = INSIDERS.map(async (actor) => {
    const person = aPerson(actor, {
      name: `${actor} ${OUR_MARK}`,
      roles: rolesOf(actor),
      groups: groupsOf(actor),
    });
    return [actor, await signInAs(ours, person)] as const;
  });
  return Object.fromEntries(await Promise.all(people)) as Record<Insider, SignedIn>;
}

function rolesOf(actor: Insider): Role[] {
  if (actor === 'almighty') return [...ROLES];
  if (actor === 'owner') return ['author'];
  return actor === 'member' || actor === 'asked' ? [] : [actor];
}

function groupsOf(actor: Insider): string[] {
  if (actor === 'asked') return [OUR_GROUP];
  if (actor === 'owner') return [OUR_WRITERS];
  return actor === 'almighty' ? [OUR_GROUP, OUR_WRITERS] : [];
}
