import type { Detect, Reading, Value } from './detector';

/** A stretch of the new text and where it was in the old one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type PiecesOf = (text: string) => readonly Piece[];

/** The same detector, which also finds values in the text that has these pieces in place of others. */
export function alsoRewritten(detect: Detect, piecesOf: PiecesOf): Detect {
  return (reading, options) => {
    const found = detect(reading, options);
    const pieces = piecesOf(reading.text);
    if (pieces.length === 0) return found;
    const isNew = (value: Value) =>
      !found.some(({ start, end }) => start < value.end && value.start < end);
    const seen = valuesIn(reading, pieces, (plain) => detect(plain, options)).filter(isNew);
    return [...found, ...seen].sort((one, other) => one.start - other.start);
  };
}

/** The same detector, which reads the text with these pieces in place of others. */
export function rewritten(detect: Detect, piecesOf: PiecesOf): Detect {
  return (reading, options) => {
    const pieces = piecesOf(reading.text);
    if (pieces.length === 0) return detect(reading, options);
    return valuesIn(reading, pieces, (plain) => detect(plain, options));
  };
}

/** What is found in the new text, with offsets of the old one. */
function valuesIn(
  reading: Reading,
  pieces: readonly Piece[],
  find: (plain: Reading) => Value[],
): Value[] {
  const { plain, offsetOf } = withPieces(reading, pieces);
  return find(plain).map((value) => ({
    ...value,
    start: offsetOf(value.start, 'start'),
    end: offsetOf(value.end, 'end'),
  }));
}

function withPieces({ text, links }: Reading, pieces: readonly Piece[]) {
  let plain = '';
  let at = 0;
  const marks: { to: number; from: number; piece?: Piece }[] = [];
  for (const piece of pieces) {
    plain += text.slice(at, piece.start);
    marks.push({ to: plain.length, from: piece.start, piece });
    plain += piece.text;
    at = piece.end;
    marks.push({ to: plain.length, from: piece.end });
  }
  const offsetOf = (offset: number, side: 'start' | 'end') => {
    const mark = marks.findLast(({ to }) => (side === 'start' ? to <= offset : to < offset));
    if (!mark) return offset;
    if (mark.piece && mark.piece.text.length !== mark.piece.end - mark.piece.start) {
      return side === 'start' ? mark.piece.start : mark.piece.end;
    }
    return mark.from + offset - mark.to;
  };
  const shift = (offset: number) => marks.findLast(({ from }) => from <= offset);
  const moved = links.map((link) => {
    const mark = shift(link.start);
    const by = mark ? mark.to - mark.from : 0;
    return { ...link, start: link.start + by, end: link.end + by };
  });
  return { plain: { text: plain + text.slice(at), links: moved }, offsetOf };
}
