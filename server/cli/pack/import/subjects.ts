import { whyRefused } from '../../../packs/lint/pattern';
import { faultsOf } from '../../../packs/lint/pattern-faults';

const MOST_PATTERN = 2000;
const MOST_TERM = 200;

/** True where a text means itself, and no sign of it is one of a regular expression. */
export function isPlain(text: string): boolean {
  return !/[\\^$.|?*+()[\]{}]/.test(text);
}

export function asLiteral(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** Why a term cannot stand in a pack; undefined where it can. */
export function whyNoTerm(term: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(term)) return `"${term}" has neither letter nor digit`;
  return term.length > MOST_TERM ? `it is longer than ${MOST_TERM} characters` : undefined;
}

/** Why a pattern cannot stand in a pack, with how it might be written; undefined where it can. */
export function whyNoPattern(pattern: string): string | undefined {
  if (pattern.length > MOST_PATTERN)
    return `the expression is longer than ${MOST_PATTERN} characters`;
  const fault = faultsOf(pattern).find(({ severity }) => severity === 'error');
  if (fault) return `${fault.what} ${fault.cure}`;
  return whyRefused(pattern);
}

/** A word with wildcards (`guarante*`) as a pattern. */
export function wildcardPattern(term: string): string {
  const inner = term
    .trim()
    .split(/([*?])/)
    .map(
      (piece) => ({ '*': '\\w*', '?': '\\w' })[piece] ?? asLiteral(piece).replace(/\s+/g, '\\s+'),
    )
    .join('');
  return `\\b${inner}\\b`;
}

/** Texts that a term or wildcard surely finds. */
export function exampleOf(term: string): string {
  return term.replace(/[*?]/g, '').trim();
}
