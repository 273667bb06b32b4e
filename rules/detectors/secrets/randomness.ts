import { entropy } from '../entropy';

const LEAST_DISTINCT = 5;

/** True for filler that stands in place of a key: one character repeated, a count, words that say so. */
export function isPlaceholder(value: string): boolean {
  return (
    new Set(value.toLowerCase()).size < Math.min(LEAST_DISTINCT, value.length / 2) ||
    /^(?:0123456789|1234567890)+$/.test(value) ||
    /x{6,}|\*{3,}|\.{3,}|<[^>]*>|your[_-]|my[_-]?(?:api|secret|token|key|password)|placeholder|redacted|change-?me|insert|enter|replace[_-]?(?:me|with)|process\.env|os\.environ|getenv|secrets\./i.test(
      value,
    )
  );
}

/** True for letters and digits without pattern, as generators make them: not words, names, dates, versions or paths. */
export function isRandom(value: string): boolean {
  const core = value.replace(/=+$/, '');
  if (isPlaceholder(core) || /^[\d.:/_-]+$/.test(core)) return false;
  if (/\d/.test(core) && /[A-Za-z]/.test(core))
    return entropy(core) >= leastEntropy(core) && !isWords(core);
  return (
    core.length >= 20 &&
    /^[A-Za-z]+$/.test(core) &&
    (changesOfCase(core) > core.length / 3.5 || isUnspeakable(core))
  );
}

/** Short values have less entropy than their alphabet allows. */
function leastEntropy(value: string): number {
  if (/^[0-9a-f-]+$/i.test(value)) return value.length < 20 ? 2.5 : 2.8;
  return value.length < 20 ? 2.9 : 3.3;
}

/** `checkout-page-2`, `release_2024_final`: most pieces are words or numbers of their own. */
function isWords(value: string): boolean {
  const pieces = value.split(/[^A-Za-z0-9]+/).filter((piece) => piece !== '');
  if (pieces.length < 2) return /^[A-Za-z]{4,}\d{1,4}$/.test(value);
  const plain = pieces.filter((piece) => /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}|\d{1,4})$/.test(piece));
  return plain.length / pieces.length > 0.6;
}

/** Letters that no word of European languages puts together. */
function isUnspeakable(value: string): boolean {
  const runs = value.match(/[bcdfghjklmnpqrstvwxz]{5,}/gi) ?? [];
  return runs.join('').length > value.length / 3;
}

function changesOfCase(value: string): number {
  let changes = 0;
  for (let at = 1; at < value.length; at += 1) {
    if (/[A-Z]/.test(value.charAt(at)) !== /[A-Z]/.test(value.charAt(at - 1))) changes += 1;
  }
  return changes;
}
