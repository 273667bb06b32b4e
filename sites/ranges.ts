import { isPlainField } from './editors';
import { type Line, type Piece, readLines, textOf } from './read-lines';

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** The DOM range of [start, end) of the text as `readText` gives it; undefined in a textarea and outside the text. */
export function rangeOf(box: HTMLElement, start: number, end: number): Range | undefined {
  if (isPlainField(box) || start > end) return undefined;
  const lines = readLines(box);
  const from = pointAt(lines, start, 'after');
  const to = start === end ? from : pointAt(lines, end, 'before');
  if (!from || !to) return undefined;
  const range = box.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Between two pieces a range starts in the one after and ends in the one before, so that it never takes in a neighbour. */
function pointAt(
  lines: readonly Line[],
  offset: number,
  side: 'before' | 'after',
): Point | undefined {
  let left = offset;
  if (left < 0) return undefined;
  for (const line of lines) {
    const length = textOf(line).length;
    if (left <= length) return pointIn(line, left, side);
    left -= length + 1;
  }
  return undefined;
}

function pointIn({ home, pieces }: Line, offset: number, side: 'before' | 'after'): Point {
  let left = offset;
  for (const [at, piece] of pieces.entries()) {
    const isLast = at === pieces.length - 1;
    if (left < piece.text.length || (left === piece.text.length && (side === 'before' || isLast))) {
      return pointInPiece(piece, left);
    }
    left -= piece.text.length;
  }
  return { node: home, offset: 0 };
}

function pointInPiece({ node, text }: Piece, offset: number): Point {
  if (node instanceof Text) return { node, offset: offsetIn(node.data, text, offset) };
  const parent = node.parentNode ?? node;
  const index = [...parent.childNodes].indexOf(node as ChildNode);
  return { node: parent, offset: offset < text.length || text === '' ? index : index + 1 };
}

/** Where a place of the text lies in a node that holds an accent beside its letter, which the text has in one. */
function offsetIn(data: string, text: string, offset: number): number {
  if (data.length === text.length) return offset;
  let [low, high] = [0, data.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (data.slice(0, middle).normalize().length <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
