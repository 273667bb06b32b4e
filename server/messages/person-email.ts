import type { Work } from '../database/with-transaction';
import type { House } from '../house';

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/u;

/** One address and nothing else: no name, no list, no line end. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** Where somebody is written to. What is no address is left out, what is already there is not written again. */
export async function saveEmail(
  db: Work | House['db'],
  orgId: string,
  personId: string,
  email: unknown,
): Promise<void> {
  if (typeof email !== 'string' || !isMailAddress(email)) return;
  await db
    .updateTable('person')
    .set({ email })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('email', 'is', null), eb('email', '<>', email)]))
    .execute();
}
