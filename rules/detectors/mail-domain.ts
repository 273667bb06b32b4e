import { isInternalDomain } from './internal-domains';
import { isTopLevelDomain } from './top-level-domains';

export interface MailDomain {
  readonly name: string;
  readonly end: number;
  /** False where the last label may be anything. */
  readonly isKnown: boolean;
}

const DOMAIN =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,62}(?:\.[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,62}){1,9}/uy;
const LITERAL = /\[(?:\d{1,3}(?:\.\d{1,3}){3}|ipv6:[0-9a-f:.]{2,45})\]/iy;
/** Set aside for examples (RFC 2606): what people put in place of a real one still reads as an address. */
const EXAMPLES = new Set(['example', 'test', 'invalid']);

/** The domain of an e-mail address that begins at `start`; undefined where there is none. */
export function domainAt(text: string, start: number): MailDomain | undefined {
  LITERAL.lastIndex = start;
  const literal = text.charAt(start) === '[' && LITERAL.exec(text)?.[0];
  if (literal) return { name: literal.toLowerCase(), end: start + literal.length, isKnown: true };
  DOMAIN.lastIndex = start;
  const labels = DOMAIN.exec(text)?.[0].split('.');
  if (!labels || isHandleHost(labels)) return undefined;
  return knownDomain(labels, start) ?? unknownDomain(labels, start);
}

/** Up to the last label that ends host names: what follows is the next sentence, its space missing. */
function knownDomain(labels: readonly string[], start: number): MailDomain | undefined {
  for (let count = labels.length; count >= 2; count -= 1) {
    const last = (labels[count - 1] ?? '').toLowerCase();
    if (!endsNames(last) || labels.slice(0, count).some(isBroken)) continue;
    const isSentence = labels.slice(count).every((label) => /^\p{Lu}|^\d/u.test(label));
    if (count < labels.length && !isSentence) continue;
    return domainOf(labels.slice(0, count), start, true);
  }
  return undefined;
}

function unknownDomain(labels: readonly string[], start: number): MailDomain | undefined {
  const last = labels.at(-1) ?? '';
  const plain =
    /^[a-z]{2,24}$/.test(last) && labels.every((label) => label.length > 2 && !isBroken(label));
  return plain && !/^(?:png|jpe?g|gif|svg|webp|js|css|html?|json|txt|pdf|xml|yml)$/.test(last)
    ? domainOf(labels, start, false)
    : undefined;
}

function domainOf(labels: readonly string[], start: number, isKnown: boolean): MailDomain {
  const name = labels.join('.');
  return { name: name.toLowerCase(), end: start + name.length, isKnown };
}

/** True for the last label of a host name that takes mail. */
export function endsNames(label: string): boolean {
  return isTopLevelDomain(label) || isInternalDomain(label) || EXAMPLES.has(label);
}

function isBroken(label: string): boolean {
  return label.endsWith('-');
}

/** Names of a social network that look like hosts. */
function isHandleHost(labels: readonly string[]): boolean {
  return labels.slice(-2).join('.').toLowerCase() === 'bsky.social';
}
