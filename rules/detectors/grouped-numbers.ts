import type { Range } from '../range';

/** Letters and digits that stand together, with what parts them from the token before. */
interface Token extends Range {
  readonly text: string;
  /** Separator before it, such as `-`; undefined where the tokens do not belong together. */
  readonly gap: string | undefined;
  readonly hasDigits: boolean;
}

/** A run of neighbouring tokens read as one value. */
export interface Candidate extends Range {
  /** Upper case, without separators. */
  readonly value: string;
  /** Sizes of the groups with their separators, such as `3-2-4`; only the size where nothing parts the value. */
  readonly format: string;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
const GAP = /^(?: ?[-./:+_(,·*•] ?| {1,3}| ?--? ?|\) ?\()$/;
const LONGEST = 22;
/** A word that is written against the number behind it. */
const GLUED =
  /^(?:is|at|on|to|nr|no|id|number|num|ssn|sin|nino|tin|pan|iban|card|pesel|nif|dni|tel|phone|call|fax)(?=\d)/i;
const LONGEST_WORD = 6;

/** The tokens of a text. Words that cannot be part of a value break the chain of gaps. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const glued = GLUED.exec(match[0])?.[0].length ?? 0;
    const start = match.index + glued;
    const between = lastEnd < 0 || glued > 0 ? undefined : text.slice(lastEnd, start);
    const gap =
      between !== undefined && between.length <= 3 && GAP.test(between) ? between : undefined;
    const token = match[0].slice(glued);
    const hasDigits = /\d/.test(token);
    tokens.push({ text: token, start, end: start + token.length, gap, hasDigits });
    lastEnd = match.index + match[0].length;
  }
  return tokens;
}

/**
 * Reads a text from the left: `choose` gets the runs of tokens that begin at one place, longest first, each at least `shortest`
 * characters and none cut out of a longer number; where it answers with a value, reading goes on behind it.
 */
export function chooseValues<T extends Range>(
  text: string,
  shortest: number,
  choose: (runs: readonly Candidate[]) => T | undefined,
): T[] {
  const tokens = /\d/.test(text) ? tokensOf(text) : [];
  const chosen: T[] = [];
  let usedTo = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    if ((tokens[from]?.start ?? 0) < usedTo || !isNearDigits(tokens, from)) continue;
    const runs = runsFrom(tokens, from, shortest, usedTo);
    const value = runs.length > 0 ? choose(runs) : undefined;
    if (!value) continue;
    chosen.push(value);
    usedTo = value.end;
  }
  return chosen;
}

/** Values have few letters before their first digit. */
function isNearDigits(tokens: readonly Token[], from: number): boolean {
  const hasDigits = (at: number) => tokens[at]?.hasDigits === true;
  const isShort = (tokens[from]?.text.length ?? 0) <= 3;
  return hasDigits(from) || hasDigits(from + 1) || (isShort && hasDigits(from + 2));
}

function runsFrom(
  tokens: readonly Token[],
  from: number,
  shortest: number,
  usedTo: number,
): Candidate[] {
  const runs: Candidate[] = [];
  const start = tokens[from]?.start ?? 0;
  const isCut = cutter(tokens, from, usedTo);
  let value = '';
  let format = '';
  for (let to = from; to < tokens.length; to += 1) {
    const token = tokens[to];
    if (!token || !mayBelong(token, value.length)) break;
    format += `${to > from ? sign(token.gap) : ''}${token.text.length}`;
    value += token.text;
    if (value.length < shortest || isCut(to, format.includes(' '))) continue;
    runs.push({ value: value.toUpperCase(), format, start, end: token.end });
  }
  return runs.reverse();
}

/** Whether a run from one token to another is part of a longer number; what was used up before does not count. */
function cutter(tokens: readonly Token[], from: number, usedTo: number) {
  const isFree = (tokens[from - 1]?.end ?? 0) <= usedTo;
  return (to: number, isSpaced: boolean) =>
    goesOn(tokens, to, isSpaced) || (!isFree && goesOn(tokens, from - 1, isSpaced));
}

/** True where a token may be the first of a value, or follow `before` characters of one. */
function mayBelong(token: Token, before: number): boolean {
  const isLinked = before === 0 || token.gap !== undefined;
  const isShort = before + token.text.length <= LONGEST;
  return isLinked && isShort && (token.text.length <= LONGEST_WORD || token.hasDigits);
}

function sign(gap: string | undefined): string {
  return gap?.trim() || ' ';
}

/** True where a number goes on behind this token: digits on both sides of a sign; or of a space, where the run has spaces of its own. */
function goesOn(tokens: readonly Token[], at: number, isSpaced: boolean): boolean {
  const before = tokens[at];
  const after = tokens[at + 1];
  if (!before || !after || after.gap === undefined) return false;
  if (!/\d$/.test(before.text) || !/^\d/.test(after.text)) return false;
  if (/^[,:.] $/.test(after.gap)) return false;
  return after.gap.trim() !== '' || isSpaced;
}
