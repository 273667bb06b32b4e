import { remainder } from './checksums';
import type { Detect } from './detector';
import { structureOf } from './iban-structures';
import { isInside } from './inside';
import { seeingDisguisedDigits } from './plain-digits';
import { seeingUnspaced } from './unspaced-scripts';

/** Country and check digits; a word may be written against them. */
const START =
  /(?:(?<![\p{L}\p{N}])|(?<=iban|is|account))[a-z][^\p{L}\p{N}\n]?[a-z][^\p{L}\p{N}\n]{0,3}\d[^\p{L}\p{N}\n]{0,3}\d/giu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const NO_GAP = /^$|[\p{L}\p{N}\n]/u;
const WIDEST_GAP = 3;

/** International bank account numbers: country, structure and check digits right. `allow` compares letters and digits. */
export const detectIbans: Detect = seeingUnspaced(
  seeingDisguisedDigits((reading, { allow }) => {
    const allowed = new Set(allow.map((value) => value.toUpperCase().replace(/[^A-Z0-9]/g, '')));
    return Array.from(reading.text.matchAll(START)).flatMap(({ 0: first, index }) => {
      const structure = structureOf(first.replace(/[^a-z]/gi, '').toUpperCase());
      const account = structure && accountAt(reading.text, index, structure.length);
      if (!account || isInside(reading.links, index) || allowed.has(account.iban)) return [];
      if (!structure.shape.test(account.iban.slice(4)) || !hasCheckDigits(account.iban)) return [];
      return [{ start: index, end: account.end, sort: 'iban', confidence: 'high' as const }];
    });
  }),
);

/** So many letters and digits, with few signs between them; undefined where the text ends before, goes on after, or mixes cases. */
function accountAt(
  text: string,
  start: number,
  length: number,
): { iban: string; end: number } | undefined {
  let iban = '';
  let end = start;
  for (let at = start; iban.length < length && at - end <= WIDEST_GAP; at += 1) {
    const character = text.charAt(at);
    if (/[a-z0-9]/i.test(character)) {
      iban += character;
      end = at + 1;
    } else if (NO_GAP.test(character)) break;
  }
  const isWhole = iban.length === length && !LETTER_OR_DIGIT.test(text.charAt(end));
  const isMixed = /[a-z]/.test(iban) && /[A-Z]/.test(iban);
  return isWhole && !isMixed ? { iban: iban.toUpperCase(), end } : undefined;
}

/** ISO 7064 MOD 97-10 over the account, the country and the check digits. */
function hasCheckDigits(iban: string): boolean {
  return (
    /^..(?:0[2-9]|[1-8]\d|9[0-8])/.test(iban) &&
    remainder(iban.slice(4) + iban.slice(0, 4), 97) === 1
  );
}
