import { type EditorKind, editorOf } from './editors';

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

const BLOCK =
  'p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,pre,table,tbody,tr,td,section,article,figure';

/** The text of a box as its editor's model holds it: by blocks, never by textContent, which glues lines. */
export function readText(box: HTMLElement): string {
  if (box instanceof HTMLTextAreaElement) return box.value;
  return readLines(box).map(textOf).join('\n');
}

export function readLines(box: HTMLElement): Line[] {
  const lines: Line[] = [];
  addLines(box, editorOf(box), lines);
  return lines;
}

export function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

function addLines(block: Element, kind: EditorKind, lines: Line[]): void {
  if (!block.querySelector(BLOCK)) {
    lines.push(lineOf(block, [...block.childNodes], kind));
    return;
  }
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((node) => node.textContent?.trim() || hasPicture(node)))
      lines.push(lineOf(block, run, kind));
    run = [];
  };
  for (const child of block.childNodes) {
    if (!(child instanceof Element) || !isBlocky(child)) {
      run.push(child);
      continue;
    }
    endRun();
    if (!isIgnored(child, kind)) addLines(child, kind, lines);
  }
  endRun();
}

function isBlocky(element: Element): boolean {
  return element.matches(BLOCK) || element.querySelector(BLOCK) !== null;
}

function hasPicture(node: Node): boolean {
  return (
    node instanceof Element && (node.matches('img[alt]') || node.querySelector('img[alt]') !== null)
  );
}

function lineOf(home: Node, nodes: readonly Node[], kind: EditorKind): Line {
  const pieces: Piece[] = [];
  for (const node of nodes) addPieces(node, kind, pieces);
  return { home, pieces: withoutFiller(pieces, kind) };
}

function addPieces(node: Node, kind: EditorKind, pieces: Piece[]): void {
  if (node instanceof Element && isIgnored(node, kind)) return;
  const text = shownText(node, kind);
  if (text) pieces.push({ node, text });
  else for (const child of node.childNodes) addPieces(child, kind, pieces);
}

function shownText(node: Node, { plainSpaces }: EditorKind): string {
  if (node instanceof Text) return plainSpaces ? node.data.replaceAll('\u00a0', ' ') : node.data;
  if (node.nodeName === 'BR') return '\n';
  return node instanceof HTMLImageElement ? node.alt : '';
}

function isIgnored(element: Element, { ignore }: EditorKind): boolean {
  return ignore !== '' && element.matches(ignore);
}

/** A block's last <br> only gives the empty line its height. */
function withoutFiller(pieces: Piece[], { doublesLastFeed }: EditorKind): Piece[] {
  const last = pieces.at(-1);
  if (last?.node.nodeName === 'BR') return pieces.slice(0, -1);
  if (!last || !doublesLastFeed || !last.text.endsWith('\n')) return pieces;
  return [...pieces.slice(0, -1), { node: last.node, text: last.text.slice(0, -1) }];
}
