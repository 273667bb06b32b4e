import { groupEnd, type PatternPiece, piecesOf } from './pattern-pieces';

/** What is wrong with a part of a pattern. */
export interface PatternFault {
  readonly severity: 'error' | 'warning';
  readonly code: 'unsafe-pattern' | 'unbounded-pattern' | 'line-end';
  /** The part. */
  readonly part: string;
  readonly what: string;
  readonly cure: string;
}

/** What RE2 does not have, what reaches too far, and what never stands in one line; each with another way to write it. */
export function faultsOf(pattern: string): PatternFault[] {
  const pieces = piecesOf(pattern);
  const view: View = { pattern, pieces };
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    return [
      groupFault(piece, view),
      escapeFault(piece),
      quantifierFault(piece, before, view),
      lineEndFault(piece),
    ].filter((fault) => fault !== undefined);
  });
}

interface View {
  readonly pattern: string;
  readonly pieces: readonly PatternPiece[];
}

const LOOK = /^\(\?(<?)([=!])$/;

function groupFault(piece: PatternPiece, { pattern, pieces }: View): PatternFault | undefined {
  if (piece.kind !== 'open') return undefined;
  const end = groupEnd(pieces, piece);
  const part = pattern.slice(piece.start, end);
  const look = LOOK.exec(piece.text);
  if (look) {
    const inner = pattern.slice(piece.end, end - 1);
    const rest = pattern.slice(0, piece.start) + pattern.slice(end);
    return unsafe(part, `looks ${look[1] ? 'back' : 'ahead'}`, lookRewrite(look, inner, rest));
  }
  if (piece.text === '(?>') {
    return unsafe(
      part,
      'is an atomic group',
      `Write (?:${pattern.slice(piece.end, end)}: nothing backtracks here anyway.`,
    );
  }
  if (/^\(\?(?:P=|\(|R|\d)/.test(piece.text)) {
    return unsafe(
      part,
      'repeats or asks for an earlier group',
      'Write out what it may be, with | between.',
    );
  }
  return undefined;
}

/** `x(?!y)` is x, unless y comes right after it. */
function lookRewrite(look: RegExpExecArray, inner: string, rest: string): string {
  const [, back, sign] = look;
  const field = sign === '=' ? 'near' : 'unless';
  const side = back ? 'before' : 'after';
  const context = `${field}: { pattern: '${inner.replaceAll("'", "''")}', within: 20, side: ${side} }`;
  return rest === ''
    ? `A pattern of nothing but a look has no range to point at: look for the word itself, with ${context}.`
    : `Write pattern: '${rest.replaceAll("'", "''")}' with ${context}.`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\Z': 'Write \\z.',
  '\\h': 'Write [ \\t].',
  '\\H': 'Write [^ \\t].',
  '\\R': 'Take it out: nothing is matched across a line end.',
  '\\X': 'Write what it may be; \\p{L} is a letter of any script.',
  '\\K': 'Look for the second half, with near: for the first.',
  '\\G': 'Take it out.',
};

function escapeFault({ kind, text }: PatternPiece): PatternFault | undefined {
  if (kind !== 'escape') return undefined;
  if (/^\\(?:[1-9]|[kg][<{\d-])/.test(text)) {
    return unsafe(
      text,
      'refers back to a group',
      'Write out what may be repeated, with | between.',
    );
  }
  const cure = ESCAPES[text];
  return cure === undefined ? undefined : unsafe(text, 'is not in RE2', cure);
}

function unsafe(part: string, how: string, cure: string): PatternFault {
  return {
    severity: 'error',
    code: 'unsafe-pattern',
    part,
    what: `"${part}" ${how}, which the linear-time engine (RE2) does not do, so clients would switch the rule off.`,
    cure,
  };
}

/** Most characters of a bounded rewrite. */
const REACH = 80;
/** Pieces that match nearly everything, spaces among them. */
const WIDE =
  /^(?:\.|\\[DPC]|\[\^(?![^\]]*(?:\\s| )).*|\[.*(?:\\s\\S|\\S\\s|\\w\\W|\\W\\w|\\d\\D|\\D\\d).*)$/s;

function quantifierFault(
  piece: PatternPiece,
  before: PatternPiece | undefined,
  view: View,
): PatternFault | undefined {
  if (piece.kind !== 'quantifier' || !before) return undefined;
  const part = view.pattern.slice(before.start, piece.end);
  if (/^.+\+$/s.test(piece.text)) {
    const cure = `Write ${view.pattern.slice(before.start, piece.end - 1)}: nothing backtracks here anyway.`;
    return unsafe(part, 'is a possessive quantifier', cure);
  }
  const most = /\{\d+,?(\d*)\}/.exec(piece.text);
  if (most && Number(most[1] || 0) > 1000) {
    return unsafe(part, 'repeats more than 1,000 times', `Write {0,${REACH}}.`);
  }
  const isOpen = /^(?:[*+]|\{\d+,\})/.test(piece.text);
  return isOpen && WIDE.test(before.text) ? unbounded(part, before, piece, view) : undefined;
}

function unbounded(
  part: string,
  before: PatternPiece,
  piece: PatternPiece,
  { pattern }: View,
): PatternFault {
  const isEdge = before.start === 0 || piece.end === pattern.length;
  const least = piece.text.startsWith('+') ? 1 : Number(/\d+/.exec(piece.text)?.[0] ?? 0);
  const lazy = piece.text.endsWith('?') ? '?' : '';
  return {
    severity: 'warning',
    code: 'unbounded-pattern',
    part,
    what: `"${part}" reaches as far as the line goes: it underlines too much, and joins words that have nothing to do with each other.`,
    cure: isEdge
      ? `Take it out at the ${before.start === 0 ? 'beginning' : 'end'}: a pattern is found anywhere.`
      : `Write ${before.text}{${least},${REACH}}${lazy}, or two rules' words with near: { words, within }.`,
  };
}

const LINE_END = String.raw`(?:\\[nr]|\\x0[aAdD]|\\x\{0*[aAdD]\}|\\01[25]|[\n\r])`;
const ONLY_LINE_ENDS = new RegExp(`^(?:${LINE_END}|\\[${LINE_END}+\\])$`);

/** A class that holds other signs too still matches. */
function lineEndFault({ kind, text }: PatternPiece): PatternFault | undefined {
  if (kind === 'quoted' || !ONLY_LINE_ENDS.test(text)) return undefined;
  return {
    severity: 'error',
    code: 'line-end',
    part: text,
    what: `"${text.replace(/\n/g, '\\n')}" is a line end, and patterns are matched line by line, so this never matches.`,
    cure: 'Describe what stands in one line; use near: for what stands in another.',
  };
}
