/** A piece of a pattern, as far as the linter must tell pieces apart. */
export interface PatternPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'class' | 'escape' | 'open' | 'close' | 'quantifier' | 'sign' | 'quoted';
  /** How many groups are open around it. */
  readonly depth: number;
}

const PIECE =
  /(?<quoted>\\Q[\s\S]*?(?:\\E|$))|(?<escape>\\(?:[pPx]\{[^}]*\}|[pP][A-Za-z]|x[0-9a-fA-F]{2}|k[<{][^>}]*[>}]|g\{?-?\w+\}?|0[0-7]{0,2}|[1-9]\d?|[\s\S]))|(?<class>\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]?)|(?<open>\((?:\?(?:<?[=!]|>|P=\w+|P?<\w+>|#[^)]*|\(|R|\d+|[a-zA-Z-]*:|[a-zA-Z-]*(?=\)))|\?)?)|(?<close>\))|(?<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?)|(?<sign>[\s\S])/gu;

/** The pieces of a pattern in order; they cover it without gaps. Never fails: what is no pattern is signs. */
export function piecesOf(pattern: string): PatternPiece[] {
  let depth = 0;
  return [...pattern.matchAll(PIECE)].map((match) => {
    const [kind = 'sign'] =
      Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    if (kind === 'close') depth = Math.max(0, depth - 1);
    const piece: PatternPiece = {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: kind as PatternPiece['kind'],
      depth,
    };
    if (kind === 'open') depth += 1;
    return piece;
  });
}

/** The end of the group that a piece opens: after its bracket, or at the end where none closes it. */
export function groupEnd(pieces: readonly PatternPiece[], open: PatternPiece): number {
  const close = pieces.find(
    (piece) => piece.kind === 'close' && piece.start > open.start && piece.depth === open.depth,
  );
  return close?.end ?? pieces.at(-1)?.end ?? open.end;
}
