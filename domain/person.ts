import * as z from 'zod/mini';

export const ROLES = ['author', 'reviewer', 'publisher', 'auditor', 'admin', 'executive'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const personSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  roles: z.array(roleSchema),
  /** Groups that stages and scopes name: `managers`, `legal`, … */
  groups: z.array(z.string().check(z.maxLength(80))),
});
export type Person = z.infer<typeof personSchema>;

/** Who, where only the name matters. */
export const personRefSchema = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof personRefSchema>;

export function ref(person: Person): PersonRef {
  return { id: person.id, name: person.name };
}

export function hasRole(person: Person, ...roles: readonly Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}
