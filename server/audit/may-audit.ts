import { hasRole, type Person, type Role } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';

/** This person, where they have one of these roles. */
export function withRole(person: Person, ...roles: readonly Role[]): Result<Person> {
  if (hasRole(person, ...roles)) return ok(person);
  return failed(
    'not-allowed',
    `This needs one of the roles ${roles.join(', ')}.`,
    'Ask somebody who has it, or your administrator for the role.',
  );
}
