import type { Role } from '../../domain/person';

/** Everybody may write; what else somebody may do comes from the groups that the company keeps. */
export function rolesOfGroups(
  groups: readonly string[],
  roleMap: readonly (readonly [string, Role])[],
): Role[] {
  const brought = roleMap.filter(([group]) => groups.includes(group)).map(([, role]) => role);
  return [...new Set<Role>(['author', ...brought])];
}
