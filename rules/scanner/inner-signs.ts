import { ALONE, COLON, DOT, LETTER, SLASH } from './classes';
import { type LineTokens, WORD_FIELDS, WORD_KIND, WORD_START } from './line-tokens';

/** How many words of a line stand right after a dot. */
export function countInnerDots(tokens: LineTokens): number {
  const { words, size } = tokens;
  let dots = 0;
  for (let word = 0; word < size; word += WORD_FIELDS) {
    if (words[word + WORD_KIND] === ALONE) continue;
    if (tokens.before(words[word + WORD_START] as number) & DOT) dots += 1;
  }
  return dots;
}

/** True where a dot, colon or slash stands right before a word, and it or the word before has a letter. */
export function hasInnerSign(tokens: LineTokens): boolean {
  const { words, size } = tokens;
  let before = 0;
  for (let word = 0; word < size; word += WORD_FIELDS) {
    const kind = words[word + WORD_KIND] as number;
    const lead = tokens.before(words[word + WORD_START] as number);
    if (lead & (DOT | COLON | SLASH) && (kind | before) & (LETTER | ALONE)) return true;
    if (kind !== ALONE) before = kind;
  }
  return false;
}
