import { isBlank, lastBlank, nextBlank } from './blanks';
import { ALONE, AT, BRACKET, COLON, DOT, LETTER, SLASH, WIDE } from './classes';
import type { Line } from './line';
import { type LineTokens, WORD_KIND, WORD_START } from './line-tokens';

const SIGNS = DOT | COLON | SLASH;
/** Apart from words: what may stand between such a sign and the host that follows. */
const NO_WORD = SLASH | BRACKET | ALONE;
/** Between two colons of one address stand at most so many characters. */
const WIDEST_BETWEEN = 4;

/** How many words of a line stand right after a dot. */
export function countInnerDots({ words, noted, notedCount }: LineTokens): number {
  let dots = 0;
  for (let place = 0; place < notedCount; place += 1) {
    if ((words[(noted[place] as number) + WORD_KIND] as number) & DOT) dots += 1;
  }
  return dots;
}

/** False where no two colons stand close together with nothing but letters, digits and dots between. */
export function mayHaveCloseColons(tokens: LineTokens): boolean {
  const { words, values, noted, notedCount } = tokens;
  if (tokens.apart & (COLON | DOT)) return true;
  for (let place = 0; place < notedCount; place += 1) {
    const word = noted[place] as number;
    if (!((words[word + WORD_KIND] as number) & COLON)) continue;
    const start = words[word + WORD_START] as number;
    for (let at = start + 1; at <= start + WIDEST_BETWEEN; at += 1) {
      if ((values[at] as number) & COLON) return true;
    }
  }
  return false;
}

/** True where an `@` stands behind something: the one that begins an answer belongs to a mention. */
export function hasAtInside({ values, length }: LineTokens): boolean {
  for (let at = 1; at < length; at += 1) if ((values[at] as number) & AT) return true;
  return false;
}

/** The runs without space with letters or brackets in which something follows a dot, colon or slash; a space after each; undefined where one of them must be read first. */
export function signedRuns(line: Line, tokens: LineTokens): string | undefined {
  return tokens.apart & NO_WORD ? runsBySigns(line, tokens) : runsByWords(line, tokens);
}

/** Quick: most lines have few words right after such a sign. */
function runsByWords(line: Line, tokens: LineTokens): string | undefined {
  const { words, noted, notedCount, values } = tokens;
  let runs = '';
  let end = -1;
  for (let place = 0; place < notedCount; place += 1) {
    const word = noted[place] as number;
    const start = words[word + WORD_START] as number;
    if (start < end || !((words[word + WORD_KIND] as number) & SIGNS)) continue;
    end = nextBlank(values, start);
    const run = runOf(line, values, lastBlank(values, 0, start) + 1, end);
    if (run === undefined) return undefined;
    runs += run;
  }
  return runs;
}

/** Where something else than a word may follow one: `http://_host`, `a.[b]`. */
function runsBySigns(line: Line, { values, length }: LineTokens): string | undefined {
  let runs = '';
  for (let at = 0; at < length; at += 1) {
    if (!((values[at] as number) & SIGNS) || isBlank(values[at + 1] as number)) continue;
    const from = lastBlank(values, 0, at) + 1;
    at = nextBlank(values, at);
    const run = runOf(line, values, from, at);
    if (run === undefined) return undefined;
    runs += run;
  }
  return runs;
}

/** Empty where it has neither letters nor brackets. */
function runOf(line: Line, values: Int32Array, from: number, to: number): string | undefined {
  let classes = 0;
  for (let at = from; at < to; at += 1) classes |= values[at] as number;
  if (classes & WIDE) return undefined;
  if (!(classes & (LETTER | BRACKET))) return '';
  return `${line.text.slice(line.from + from, line.from + to)} `;
}
