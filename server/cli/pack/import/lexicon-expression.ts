import { exampleOf, isPlain, whyNoPattern, whyNoTerm, wildcardPattern } from './subjects';

/** What an expression looks for, as fields of a rule. */
export interface ExpressionSubject {
  readonly [field: string]: unknown;
  readonly terms?: readonly string[];
  readonly pattern?: string;
  readonly near?: unknown;
  readonly unless?: unknown;
}

interface Read {
  /** Undefined where the expression cannot be carried over. */
  readonly subject: ExpressionSubject | undefined;
  readonly flag: readonly string[];
  readonly lost: readonly string[];
}

/** An English word with the space after it, about: lexicons count words, packs count characters. */
const CHARACTERS_PER_WORD = 8;
const OPERATOR =
  /\s+(AND\s+NOT|AND|NOT|OR|(?:NEAR|W|WITHIN|PRE|BEFORE|ONEAR)(?:\s*[/:~]\s*\d+)?)\s+/;

/** Reads `"phrase"`, `a OR b`, `(a OR b) NEAR/5 c`, `a AND b`, `a NOT b`, `guarante*`; deeper nesting is refused. */
export function parseExpression(text: string, isRegex: boolean): Read {
  if (isRegex) return regexRead(text);
  const pieces = splitTop(text.trim());
  const [first = '', operator, second = '', ...more] = pieces;
  if (operator === undefined) return simple(alternatives(first));
  if (pieces.filter((_, index) => index % 2 === 1).every((sign) => sign === 'OR')) {
    return simple(alternatives(pieces.filter((_, index) => index % 2 === 0).join(' OR ')));
  }
  if (more.length > 0)
    return refused('more than two parts with different operators cannot be told in one rule');
  return related(first, operator.replace(/\s+/g, ' '), second);
}

function related(first: string, operator: string, second: string): Read {
  const main = simple(alternatives(first));
  const context = wordsIn(second);
  if (!main.subject || context === undefined) {
    return refused(
      main.lost[0] ?? 'wildcards and nested parts are only understood before an operator',
    );
  }
  const flag = main.flag.map((one) => `${one} ${context[0] ?? ''}`);
  if (operator.endsWith('NOT')) {
    return {
      subject: { ...main.subject, unless: { words: context, within: 'draft' } },
      flag: main.flag,
      lost: main.lost,
    };
  }
  if (operator === 'AND') {
    return {
      subject: { ...main.subject, near: { words: context, within: 'draft' } },
      flag,
      lost: main.lost,
    };
  }
  const words = Number(/\d+/.exec(operator)?.[0] ?? 10);
  const isOrdered = /^(?:PRE|BEFORE|ONEAR)/.test(operator);
  const near = {
    words: context,
    within: Math.min(2000, words * CHARACTERS_PER_WORD),
    ...(isOrdered && { side: 'after' }),
  };
  const about = `${words} words became ${near.within} characters`;
  return { subject: { ...main.subject, near }, flag, lost: [...main.lost, about] };
}

function simple(terms: readonly string[] | undefined): Read {
  if (terms === undefined) return refused('its brackets are nested too deeply');
  const wild = terms.filter((term) => /[*?]/.test(term));
  const plain = terms.filter((term) => !wild.includes(term));
  const why = plain.map(whyNoTerm).find((reason) => reason !== undefined);
  if (why !== undefined) return refused(why);
  const flag = terms.map(exampleOf);
  if (wild.length === 0) return { subject: { terms: plain }, flag, lost: [] };
  if (!wild.every((term) => isPlain(term.replace(/[*?]/g, ''))))
    return refused('its signs cannot be told from wildcards');
  const pattern = terms.map(wildcardPattern).join('|');
  const reason = whyNoPattern(pattern);
  return reason === undefined ? { subject: { pattern }, flag, lost: [] } : refused(reason);
}

function regexRead(text: string): Read {
  const why = whyNoPattern(text);
  return why === undefined ? { subject: { pattern: text }, flag: [], lost: [] } : refused(why);
}

function refused(why: string): Read {
  return { subject: undefined, flag: [], lost: [why] };
}

/** `(a OR "b c")` as `[a, b c]`; undefined where there is more to it. */
function alternatives(text: string): string[] | undefined {
  const inner = /^\(([\s\S]*)\)$/.exec(text.trim())?.[1] ?? text;
  const pieces = splitTop(inner.trim());
  const isFlat = pieces.every((piece, index) =>
    index % 2 === 1 ? piece === 'OR' : !/[()]/.test(piece),
  );
  if (!isFlat) return undefined;
  return pieces
    .filter((_, index) => index % 2 === 0)
    .map((piece) => piece.trim().replace(/^"([\s\S]*)"$/, '$1'));
}

function wordsIn(text: string): string[] | undefined {
  const words = alternatives(text);
  return words?.every((word) => !/[*?]/.test(word) && whyNoTerm(word) === undefined)
    ? words
    : undefined;
}

/** Splits at operators that stand outside of quotes and brackets: parts at even places, operators at odd ones. */
function splitTop(text: string): string[] {
  const masked = mask(text);
  const pieces: string[] = [];
  let from = 0;
  for (const match of masked.matchAll(new RegExp(OPERATOR, 'g'))) {
    if (match.index < from) continue;
    pieces.push(text.slice(from, match.index), match[1] ?? '');
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** The text with what stands in quotes and brackets made unreadable, of the same length. */
function mask(text: string): string {
  let depth = 0;
  return text
    .replace(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length))
    .replace(/[\s\S]/g, (sign) => {
      if (sign === '(') depth += 1;
      const hidden = depth > 0 ? '_' : sign;
      if (sign === ')') depth = Math.max(0, depth - 1);
      return hidden;
    });
}
