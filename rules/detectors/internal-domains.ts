/** Names that only answer inside a network (RFC 6762, RFC 8375, and what companies use). */
const INTERNAL: ReadonlySet<string> = new Set([
  'local',
  'localdomain',
  'localhost',
  'internal',
  'intranet',
  'intra',
  'corp',
  'lan',
  'arpa',
]);

/** True for the last label of a host name that only answers inside a network. */
export function isInternalDomain(label: string): boolean {
  return INTERNAL.has(label);
}
