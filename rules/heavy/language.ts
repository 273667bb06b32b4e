import type { DetectLanguage } from '../heavy';
import { FUNCTION_WORDS, TELLING_LETTERS } from './function-words';
import { isLatin, languageOfScript } from './script-language';

/** Shorter texts have no language that could be told. */
const FEWEST_LETTERS = 20;
/** The start of a long text says it too. */
const LONGEST = 4000;
const NOT_WORDS = /(?:https?:\/\/|www\.)\S+|[@#$^]\S+/gu;
const LETTERS = /\p{L}+/gu;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const NOT_ASCII = /[^\x00-\x7f]/g;
/** So much, and so many times more than the next language, is needed to be sure. */
const LEAST_SCORE = 1;
const LEAST_LEAD = 1.3;
const LETTER_SCORE = 0.4;

/**
 * The language of a post, ISO 639-1: by its script where that decides, else by the small words of 18 languages in Latin letters.
 * Undefined where the text is too short or the answer unsure; a rule for certain languages then holds.
 */
export const language: DetectLanguage = (text) => {
  const words = text.slice(0, LONGEST).replace(NOT_WORDS, ' ').normalize('NFC').toLowerCase();
  const letters = words.match(LETTERS)?.join('') ?? '';
  if (isLatin(letters)) {
    return letters.length < FEWEST_LETTERS ? undefined : surest(scoresOf(words));
  }
  return languageOfScript(letters);
};

function scoresOf(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) {
    const names = BY_WORD.get(word.replace('’', "'")) ?? [];
    for (const name of names) add(scores, name, 1 / names.length);
  }
  for (const letter of new Set(text.match(NOT_ASCII) ?? [])) {
    for (const name of BY_LETTER.get(letter) ?? []) add(scores, name, LETTER_SCORE);
  }
  return scores;
}

function add(scores: Map<string, number>, name: string, score: number): void {
  scores.set(name, (scores.get(name) ?? 0) + score);
}

function surest(scores: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_SCORE) return undefined;
  return first[1] >= LEAST_LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

const BY_WORD = languagesBy(FUNCTION_WORDS, (words) => words.split(' '));
const BY_LETTER = languagesBy(TELLING_LETTERS, (letters) => [...letters]);

function languagesBy(
  table: Readonly<Record<string, string>>,
  split: (text: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, text] of Object.entries(table)) {
    for (const key of new Set(split(text))) names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}
