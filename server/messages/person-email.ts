import type { Work } from '../database/with-transaction';
import type { House } from '../house';

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/u;

/** One address and nothing else: no name, no list, no line end. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** Where somebody is written to. What is no address is left out. */
export async function saveEmail(
  db: Work | House['db'],
  orgId: string,
  personId: string,
  email: unknown,
): Promise<void> {
  if (typeof email !== 'string' || !isMailAddress(email)) return;
  await writeEmail(db, orgId, personId, email);
}

/** `email` is an address, or null for no mail; what is already there is not written again. */
export async function writeEmail(
  db: Work | House['db'],
  orgId: string,
  personId: string,
  email: string | null,
): Promise<void> {
  await db
    .updateTable('person')
    .set({ email })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('email', 'is distinct from', email)
    .execute();
}
