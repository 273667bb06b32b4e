import type { Value } from '../detector';

const BEGIN =
  /-{4,5} ?BEGIN (?:[A-Z0-9]{2,12} ){0,3}(?:PRIVATE KEY(?: BLOCK)?|ENCRYPTED PRIVATE KEY) ?-{4,5}|PuTTY-User-Key-File-\d: [\w-]{3,40}|untrusted comment: (?:minisign|rsign) encrypted secret key/gi;
const END = /-{4,5} ?END [A-Z0-9 ]{3,50}-{4,5}/gi;
const LONGEST = 20_000;

/** Private keys of all kinds (PEM, OpenSSH, PGP, SSH2, PuTTY, minisign): the whole block where its end is there, else what announces it. */
export function findPrivateKeys(text: string): Value[] {
  if (!text.includes('----') && !/PuTTY|untrusted/.test(text)) return [];
  const found: Value[] = [];
  let reached = 0;
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < reached) continue;
    const body = begin.index + begin[0].length;
    END.lastIndex = body;
    const end = END.exec(text);
    const isBlock = end !== null && end.index - body < LONGEST;
    reached = isBlock ? END.lastIndex : body;
    found.push({ start: begin.index, end: reached, sort: 'private-key', confidence: 'high' });
    if (!end) break;
  }
  return found;
}
