import type { Range } from '../fold';

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})/iu;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** E-mail addresses. `allow` takes addresses and domains (`@acme.example` or `acme.example`, subdomains included). */
export function findEmails(text: string, allow: readonly string[]): Range[] {
  const allowed = allow.map((value) => value.toLowerCase().replace(/^@/, ''));
  const found: Range[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at);
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (start === at || !domain || isHandle(text, start)) continue;
    const address = `${text.slice(start, at)}@${domain}`.toLowerCase();
    if (!allowed.some((value) => isAllowed(address, value))) {
      found.push({ start, end: at + 1 + domain.length });
    }
  }
  return found;
}

function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[\p{L}\p{N}_]/u.test(text.charAt(start))) start += 1;
  return start;
}

/** `@user@server.example` is a name in the fediverse, `https://user@host` a web address. */
function isHandle(text: string, start: number): boolean {
  return (
    text.charAt(start - 1) === '@' || /:\/\/\S*$/.test(text.slice(Math.max(0, start - 80), start))
  );
}

function isAllowed(address: string, value: string): boolean {
  if (value.includes('@')) return address === value;
  return address.endsWith(`@${value}`) || address.endsWith(`.${value}`);
}
