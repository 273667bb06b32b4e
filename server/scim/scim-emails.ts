import { isMailAddress } from '../messages/person-email';
import type { Operation, UserBody } from './scim-schemas';

type Emails = NonNullable<UserBody['emails']>;

/** The whole list, or the one of a type (or the primary one), or a part of that one, as directories name them in PATCH. */
const PATH = /^emails(?:\[(type|primary) eq ("[^"]*"|\w+)\](?:\.(value|type|primary))?)?$/i;

/**
 * The list after one operation; undefined where the path is about something else. The outcome is parsed with the rest of the user: what a
 * directory sends may be anything.
 */
export function patchedEmails(
  emails: unknown,
  path: string,
  { op, value }: Pick<Operation, 'op' | 'value'>,
): unknown[] | undefined {
  const found = PATH.exec(path);
  if (!found) return undefined;
  const now = Array.isArray(emails) ? (emails as object[]) : [];
  const [, attribute, wanted = '', part] = found;
  if (attribute !== undefined) {
    const one = { attribute: attribute.toLowerCase(), wanted: wanted.replaceAll('"', '') };
    const change = part === undefined ? value : { [part.toLowerCase()]: value };
    return op === 'remove' ? without(now, one) : changedOne(now, one, change as object);
  }
  if (op === 'remove') return [];
  const given = [value].flat();
  return op === 'add' ? [...now, ...given] : given;
}

interface Which {
  readonly attribute: string;
  readonly wanted: string;
}

function without(emails: readonly object[], one: Which): object[] {
  return emails.filter((email) => !isIt(email, one));
}

/** Directories change one that is not there yet, too: then it comes to be. */
function changedOne(emails: readonly object[], one: Which, change: object): object[] {
  const fresh = { [one.attribute]: one.wanted };
  const all = emails.some((email) => isIt(email, one)) ? emails : [...emails, fresh];
  return all.map((email) => (isIt(email, one) ? { ...email, ...change } : email));
}

function isIt(email: object, { attribute, wanted }: Which): boolean {
  const value = (email as Record<string, unknown>)[attribute];
  return String(value).toLowerCase() === wanted.toLowerCase();
}

/** Where to write to: the primary address, else that of work, else the first; null where there is none. The newest primary one counts. */
export function addressIn(emails: Emails): string | null {
  const usable = emails.filter(({ value }) => isMailAddress(value ?? ''));
  const best =
    usable.filter(({ primary }) => primary).at(-1) ??
    usable.find(({ type }) => type?.toLowerCase() === 'work') ??
    usable[0];
  return best?.value ?? null;
}
