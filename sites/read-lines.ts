import { type EditorKind, editorOf, isPlainField } from './editors';

/** A run of text and the node that shows it: a text node, a <br>, an <img> with its alt text. */
export interface Piece {
  readonly node: Node;
  readonly text: string;
}

/** One block of the editor. `home` stands for the line where it holds no text. */
export interface Line {
  readonly home: Node;
  readonly pieces: readonly Piece[];
}

const SIGN = 'img[alt],br';

interface Reading {
  readonly ignored: ReadonlySet<Node>;
  readonly held: EditorKind['held'];
}

const BLOCK =
  'p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,pre,table,tbody,tr,td,section,article,figure';

/** The text of a box as its editor's model holds it: by blocks, never by textContent, which glues lines. */
export function readText(box: HTMLElement): string {
  if (isPlainField(box)) return box.value;
  return readLines(box).map(textOf).join('\n');
}

export function readLines(box: HTMLElement): Line[] {
  const { ignore, held } = editorOf(box);
  const ignored = new Set<Node>(ignore ? box.querySelectorAll(ignore) : []);
  const lines: Line[] = [];
  addLines(box, { ignored, held }, lines);
  return lines;
}

export function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

function addLines(block: Element, reading: Reading, lines: Line[]): void {
  if (!block.querySelector(BLOCK)) {
    lines.push(lineOf(block, [...block.childNodes], reading));
    return;
  }
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((node) => node.textContent?.trim() || hasSign(node, reading)))
      lines.push(lineOf(block, run, reading));
    run = [];
  };
  for (const child of block.childNodes) {
    if (!(child instanceof Element) || !isBlocky(child)) {
      run.push(child);
      continue;
    }
    endRun();
    if (!reading.ignored.has(child)) addLines(child, reading, lines);
  }
  endRun();
}

function isBlocky(element: Element): boolean {
  return element.matches(BLOCK) || element.querySelector(BLOCK) !== null;
}

/** A picture, or a break that alone is a line between two blocks; spaces there are only the page's own layout. */
function hasSign(node: Node, { ignored }: Reading): boolean {
  if (!(node instanceof Element)) return false;
  return [node, ...node.querySelectorAll(SIGN)].some(
    (one) => one.matches(SIGN) && !ignored.has(one),
  );
}

function lineOf(home: Node, nodes: readonly Node[], reading: Reading): Line {
  const pieces: Piece[] = [];
  for (const node of nodes) addPieces(node, reading, pieces);
  return { home, pieces: withoutFiller(pieces) };
}

// Each look at a node costs many times more in Firefox, where a content script sees the page through wrappers: so no `instanceof` here.
function addPieces(node: Node, reading: Reading, pieces: Piece[]): void {
  if (reading.ignored.has(node)) return;
  const text = shownText(node, reading);
  if (text) pieces.push({ node, text });
  else for (let at = node.firstChild; at; at = at.nextSibling) addPieces(at, reading, pieces);
}

function shownText(node: Node, { held }: Reading): string {
  if (node.nodeType === Node.TEXT_NODE) return held(node.nodeValue ?? '');
  if (node.nodeName === 'BR') return '\n';
  return node.nodeName === 'IMG' ? (node as HTMLImageElement).alt : '';
}

/** A block's last <br> only gives the empty line its height. */
function withoutFiller(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.at(-1)?.node.nodeName === 'BR' ? pieces.slice(0, -1) : pieces;
}
