import { type Person, personSchema, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { saveEmail } from '../messages/person-email';
import { findPerson, writePerson } from '../people';
import { takeBackLost } from '../workflow/take-back-lost';
import type { ClaimRules } from './identity-settings';
import { isDeactivated } from './is-deactivated';
import { rolesOfGroups } from './roles-of-groups';

/** What a token of the company's provider says of somebody; verified before it comes here. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly [name: string]: unknown;
}

const refused = (detail: string, cure: string) => failed('sign-in-refused', detail, cure);

/**
 * The person behind an issuer's subject, made or brought up to date. A name or an e-mail address never finds anybody: accounts can choose
 * those. People whom the directory manages (SCIM) stay as it sent them.
 */
export async function personOfClaims(
  house: House,
  rules: ClaimRules,
  claims: Claims,
): Promise<Result<Person>> {
  const groups = groupsIn(claims[rules.groupsClaim]);
  if (rules.requireGroup !== undefined && !groups?.includes(rules.requireGroup)) {
    return refused(
      `Only members of the group "${rules.requireGroup}" may use Guidepost, and this account is not in it.`,
      'Ask your IT team to add you to it.',
    );
  }
  return withTransaction(house.db, async (work) => {
    const known = await knownPerson(work, house, rules, claims);
    if (known && (await isDeactivated(work, house.organisation.id, known.id))) {
      return refused('This person was deactivated.', 'Ask your IT team.');
    }
    if (known && (await isManaged(work, house, known.id))) return ok(known);
    const next = nextPerson(house, rules, { claims, groups, known });
    const parsed = personSchema.safeParse(next);
    if (!parsed.success) {
      return refused('The claims of this account make no person.', 'Ask your IT team.');
    }
    if (!same(known, parsed.data)) {
      await writePerson(work, house.organisation.id, parsed.data);
      await takeBackLost(work, house, { personId: parsed.data.id, actor: ref(parsed.data) });
    }
    await saveEmail(work, house.organisation.id, parsed.data.id, emailIn(claims));
    return ok(parsed.data);
  });
}

async function knownPerson(
  work: Work,
  house: House,
  rules: ClaimRules,
  claims: Claims,
): Promise<Person | undefined> {
  const { id } = house.organisation;
  const linked = await work
    .selectFrom('person_identity')
    .select('person_id')
    .where('org_id', '=', id)
    .where('issuer', '=', claims.iss)
    .where('subject', '=', claims.sub)
    .executeTakeFirst();
  if (linked) return findPerson(work, id, linked.person_id);
  const sent = await sentByDirectory(work, house, claims[rules.matchClaim]);
  await link(work, house, claims, sent ?? house.newId());
  return linkedPerson(work, house, claims);
}

/** Whom SCIM sent under this value: its external id, else its user name. */
async function sentByDirectory(
  work: Work,
  house: House,
  value: unknown,
): Promise<string | undefined> {
  if (typeof value !== 'string' || value === '') return undefined;
  const rows = await work
    .selectFrom('scim_user')
    .select(['person_id', 'external_id'])
    .where('org_id', '=', house.organisation.id)
    .where((eb) =>
      eb.or([eb('external_id', '=', value), eb('user_name_key', '=', value.toLowerCase())]),
    )
    .execute();
  const byExternalId = rows.filter((row) => row.external_id === value);
  const [only, ...others] = byExternalId.length > 0 ? byExternalId : rows;
  return others.length === 0 ? only?.person_id : undefined;
}

async function link(work: Work, house: House, claims: Claims, personId: string): Promise<void> {
  await work
    .insertInto('person_identity')
    .values({
      org_id: house.organisation.id,
      issuer: claims.iss,
      subject: claims.sub,
      person_id: personId,
      created_at: house.clock().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** With the id that was linked, by this act or by one at the same moment; a person without a row yet has only that. */
async function linkedPerson(work: Work, house: House, claims: Claims): Promise<Person> {
  const { id } = house.organisation;
  const { person_id } = await work
    .selectFrom('person_identity')
    .select('person_id')
    .where('org_id', '=', id)
    .where('issuer', '=', claims.iss)
    .where('subject', '=', claims.sub)
    .executeTakeFirstOrThrow();
  const found = await findPerson(work, id, person_id);
  return found ?? { id: person_id, name: '', roles: [], groups: [] };
}

async function isManaged(work: Work, house: House, personId: string): Promise<boolean> {
  const row = await work
    .selectFrom('scim_user')
    .select('person_id')
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

function nextPerson(
  house: House,
  rules: ClaimRules,
  from: { claims: Claims; groups: string[] | undefined; known: Person | undefined },
): Person {
  const { claims, groups, known } = from;
  const id = known?.id ?? house.newId();
  const name = nameIn(claims) ?? (known?.name || claims.sub.slice(0, 120));
  if (groups) return { id, name, roles: rolesOfGroups(groups, rules.roleMap), groups };
  const roles = known && known.roles.length > 0 ? known.roles : rolesOfGroups([], rules.roleMap);
  return { id, name, roles, groups: known?.groups ?? [] };
}

/** Where to write to; never whom an account belongs to. */
function emailIn(claims: Claims): unknown {
  return claims.email_verified === false ? undefined : claims.email;
}

function nameIn(claims: Claims): string | undefined {
  for (const claim of ['name', 'preferred_username', 'email']) {
    const value = claims[claim];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 120);
  }
  return undefined;
}

/** Undefined where the claim is not there at all: then nothing is known, and nothing is taken away. */
function groupsIn(claim: unknown): string[] | undefined {
  const list = typeof claim === 'string' ? [claim] : claim;
  if (!Array.isArray(list)) return undefined;
  const names = list.filter((name) => typeof name === 'string' && name !== '' && name.length <= 80);
  return [...new Set(names as string[])].sort();
}

function same(known: Person | undefined, next: Person): boolean {
  return known !== undefined && JSON.stringify(sorted(known)) === JSON.stringify(sorted(next));
}

function sorted({ id, name, roles, groups }: Person) {
  return [id, name, [...roles].sort(), [...groups].sort()];
}
