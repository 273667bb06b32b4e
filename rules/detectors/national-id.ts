import type { Confidence } from '../../domain/finding';
import { type ContextWords, contextWords, hasContext, standsAlone } from './context-words';
import type { Detect, Reading, Value } from './detector';
import { type Candidate, chooseValues } from './grouped-numbers';
import { isInside } from './inside';
import { ALL_KINDS } from './national-id/all-kinds';
import { IdIndex, type IdMatch } from './national-id/id-index';
import type { IdKind, Proof } from './national-id/kind';
import { seeingDisguisedDigits } from './plain-digits';
import { seeingUnspaced } from './unspaced-scripts';

const SHORTEST = 7;
const HEALTH_NUMBER_LENGTH = 7;
/** Words that tell of an id, not of which. */
const GENERAL = contextWords(
  'id|ids|id no|id number|identity|identity number|national id|identification|personal number|personal code|tax id|taxpayer|citizen|ausweis|identidad|identite|identita|identiteit',
);
/** Numbers that stand for any number. */
const PLACEHOLDER = /^(?:(\d)\1+|0?123456789\d?|9876543210?)$/;
const STRENGTH: Readonly<Record<Confidence, number>> = { low: 1, medium: 2, high: 3 };

/**
 * Personal, tax and company numbers of many countries. Of the countries
 * outside `regions` only those that prove themselves or are called by their name; `allow` compares letters and digits only.
 */
export const detectNationalIds: Detect = seeingUnspaced(
  seeingDisguisedDigits((reading, { allow, regions }) => {
    const allowed = new Set(allow.map((value) => value.toUpperCase().replace(/[^A-Z0-9]/g, '')));
    const isWanted = (value: Value, candidate: Candidate) =>
      !allowed.has(candidate.value) && !isInside(reading.links, value.start);
    return chooseValues(reading.text, SHORTEST, (runs) => {
      let best: Value | undefined;
      for (const candidate of runs) {
        if (!mayBeId(candidate.value)) continue;
        const value = bestValue(reading, candidate, regions);
        if (value && isWanted(value, candidate) && isBetter(value, best)) best = value;
      }
      return best;
    });
  }),
);

let index: IdIndex | undefined;

/** At least four digits; two where it is as long as a health number of New Zealand, whose new form ends in letters. */
function mayBeId(value: string): boolean {
  const least = value.length === HEALTH_NUMBER_LENGTH ? 2 : 4;
  let digits = 0;
  for (let at = 0; at < value.length && digits < least; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits === least;
}

function bestValue(
  reading: Reading,
  candidate: Candidate,
  regions: readonly string[],
): Value | undefined {
  index ??= new IdIndex(ALL_KINDS);
  const { start } = candidate;
  const end = endOf(reading.text, candidate);
  let best: Value | undefined;
  for (const match of index.matches(candidate)) {
    const confidence = confidenceOf(reading, candidate, match, index.wordsOf(match.kind));
    if (!confidence || !countsIn(regions, match.kind, confidence)) continue;
    const value = { start, end, sort: match.kind.sort, confidence };
    if (isBetter(value, best)) best = value;
  }
  return best;
}

/** A bracket that opens inside closes inside. */
function endOf(text: string, { format, end }: Candidate): number {
  return format.includes('(') && text.charAt(end) === ')' ? end + 1 : end;
}

function isBetter(value: Value, best: Value | undefined): boolean {
  return !best || STRENGTH[value.confidence] > STRENGTH[best.confidence];
}

/** An id that proves itself, or is called by its name, counts wherever it is from. */
function countsIn(regions: readonly string[], kind: IdKind, confidence: Confidence): boolean {
  const needsRegion = regions.length > 0 && confidence !== 'high' && kind.proof !== 'fair';
  return !needsRegion || regions.includes(kind.sort.slice(0, 2).toUpperCase());
}

function confidenceOf(
  reading: Reading,
  candidate: Candidate,
  match: IdMatch,
  words: ContextWords,
): Confidence | undefined {
  const isCalled = hasContext(words, reading.text, candidate.start, candidate.end);
  if (isCalled) return match.isWrong ? 'medium' : 'high';
  return match.isWrong || !match.isPrinted ? undefined : unnamed(reading, candidate, match);
}

/** Of a value that nothing calls by its name. */
function unnamed(
  { text }: Reading,
  { value, start, end }: Candidate,
  match: IdMatch,
): Confidence | undefined {
  const { proof } = match.kind;
  if (proof === 'printed') return match.isBare ? undefined : 'medium';
  if (proof !== 'strong' && PLACEHOLDER.test(value)) return undefined;
  const isLikely = standsAlone(text, start, end) || hasContext(GENERAL, text, start, end);
  return BY_PROOF[proof](isLikely);
}

const BY_PROOF: Readonly<
  Record<Exclude<Proof, 'printed'>, (isLikely: boolean) => Confidence | undefined>
> = {
  strong: () => 'high',
  fair: () => 'medium',
  weak: (isLikely) => (isLikely ? 'medium' : 'low'),
  words: () => undefined,
};
