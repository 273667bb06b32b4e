import { patchedEmails } from './scim-emails';
import { ScimProblem } from './scim-problem';
import type { GroupBody, Operation, UserBody } from './scim-schemas';

/** Applies PATCH to a user. Paths of what we do not keep change nothing, as RFC 7644 has it for attributes that a server ignores. */
export function patchUser(body: object, operations: readonly Operation[]): Record<string, unknown> {
  const next: Record<string, unknown> = { ...body };
  for (const { op, path, value } of operations) {
    const parts = path === undefined ? Object.entries(objectIn(value)) : [[path, value] as const];
    for (const [key, part] of parts) change(next, key, { op, value: part });
  }
  return next;
}

function change(
  user: Record<string, unknown>,
  path: string,
  { op, value }: Pick<Operation, 'op' | 'value'>,
): void {
  const emails = patchedEmails(user.emails, withoutSchema(path), { op, value });
  if (emails) user.emails = emails;
  else set(user, path, op === 'remove' ? undefined : value);
}

/** Applies PATCH to a group: members one by one, by a filter, or all at once. */
export function patchGroup(group: GroupBody, operations: readonly Operation[]): unknown {
  let next: Record<string, unknown> & { members: GroupBody['members'] } = { ...group };
  for (const operation of operations) next = patchedGroup(next, operation);
  return next;
}

type LooseGroup = Record<string, unknown> & { members: GroupBody['members'] };

function patchedGroup(group: LooseGroup, { op, path, value }: Operation): LooseGroup {
  if (path === undefined) {
    const { members, ...others } = membersOf(value);
    const next = { ...group, ...others };
    return members === undefined ? next : { ...next, members: changed(next, op, members) };
  }
  const one = /^members\[value eq "([^"]+)"\]$/i.exec(path)?.[1];
  if (one !== undefined) return { ...group, members: without(group, [one]) };
  if (path.toLowerCase() === 'members') return { ...group, members: changed(group, op, value) };
  return { ...group, [plain(path)]: op === 'remove' ? undefined : value };
}

function changed(
  { members }: LooseGroup,
  op: Operation['op'],
  value: unknown,
): GroupBody['members'] {
  const given = valuesOf(value);
  if (op === 'remove') return value === undefined ? [] : without({ members }, given);
  const kept = op === 'replace' ? [] : members;
  const all = [...new Set([...kept.map((member) => member.value), ...given])];
  return all.map((id) => ({ value: id }));
}

function without(
  { members }: Pick<LooseGroup, 'members'>,
  gone: readonly string[],
): GroupBody['members'] {
  return members.filter(({ value }) => !gone.includes(value));
}

function valuesOf(value: unknown): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((member) => {
    const id = (member as { value?: unknown } | null)?.value;
    if (typeof id === 'string') return id;
    throw new ScimProblem(400, 'A member needs a "value": the id of a user.', 'invalidValue');
  });
}

function set(target: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', second] = plain(path).split('.');
  if (second === undefined) target[first] = value;
  else target[first] = { ...(target[first] as object | undefined), [second]: value };
}

const KNOWN: readonly (keyof UserBody | keyof GroupBody)[] = [
  'userName',
  'externalId',
  'displayName',
  'name',
  'active',
];

/** Without the schema's own prefix, in our letter case. A path with a filter is nothing that we keep. */
function plain(path: string): string {
  const [first = '', ...rest] = withoutSchema(path).split('.');
  const known = KNOWN.find((name) => name.toLowerCase() === first.toLowerCase());
  return [known ?? `ignored ${first}`, ...rest].join('.');
}

function withoutSchema(path: string): string {
  return path.replace(/^urn:[\w:.]*:(User|Group):/i, '');
}

/** Each attribute of an operation without a path; `name.givenName` as a key is what one large directory sends. */
function membersOf(value: unknown): Record<string, unknown> {
  const next: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(objectIn(value))) {
    if (key.toLowerCase() === 'members') next.members = part;
    else set(next, key, part);
  }
  return next;
}

function objectIn(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new ScimProblem(400, 'An operation without a path needs an object.', 'invalidValue');
}
