import type { Detect, Value } from '../detectors/detector';
import { isInside } from '../detectors/inside';
import { isInnocentHere } from '../detectors/profanity/around';
import { judge } from '../detectors/profanity/lexicon';
import { findSpreadOut } from '../detectors/profanity/spread-out';

/** A word with the signs that stand for letters in it. */
const WORD = /[\p{L}\p{M}\p{N}$@*#!|+'’€£]+/gu;
const PIECE = /\p{Lu}?[\p{Ll}\p{M}'’]+|\p{Lu}+(?!\p{Ll})|\p{L}[\p{L}\p{N}$@!*]*/gu;
const LONGEST = 60;
/** Swear words, slurs and sexual words in any spelling. `allow` takes words. The sort is `strong`, `mild`, `foreign` or `ambiguous`. */
export const profanity: Detect = (reading, { allow }) => {
  const { text } = reading;
  const allowed = new Set(allow.map((word) => word.toLowerCase()));
  const found: Value[] = [];
  for (const run of text.matchAll(WORD)) {
    if (run[0].length > LONGEST) continue;
    const value = valueIn(text, run[0], run.index, allowed);
    if (value && !isInside(reading.links, run.index)) found.push(value);
  }
  return [...found, ...findSpreadOut(text)].sort((a, b) => a.start - b.start);
};

function valueIn(text: string, run: string, index: number, allowed: ReadonlySet<string>) {
  for (const { start, end } of rangesIn(text, run, index)) {
    const word = text.slice(start, end);
    const judgement = allowed.has(word.toLowerCase()) ? undefined : judge(word);
    if (judgement && !isInnocentHere(text, start, end)) return { start, end, ...judgement };
  }
  return undefined;
}

/** The run as one word without the signs around it, as it stands, then the words that it is joined of. Handles are names. */
function* rangesIn(text: string, run: string, index: number) {
  const lead = /^['’!|+*#£€]*/.exec(run)?.[0] ?? '';
  const trail = /['’!|+@#]*$/.exec(run)?.[0].length ?? 0;
  if (/^@\p{L}[\p{L}\p{N}]*$/u.test(run.slice(lead.length))) return;
  const start = index + lead.length;
  const end = Math.max(start, index + run.length - trail);
  yield { start, end };
  yield { start: index, end: index + run.length };
  if (!lead.includes('#') && !/^(?:\p{Lu}?\p{Ll}+)?(?:\p{Lu}\p{Ll}+)+$/u.test(run)) return;
  for (const piece of text.slice(start, end).matchAll(PIECE)) {
    yield { start: start + piece.index, end: start + piece.index + piece[0].length };
  }
}
