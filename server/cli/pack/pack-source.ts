import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { MAX_PACK_BYTES } from '../../../rules/pack';
import { Stop } from '../stop';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** A pack as somebody wrote it, in YAML or JSON, with the places of its parts. */
export interface PackSource {
  readonly file: string;
  readonly value: unknown;
  /** What the parser did not like. */
  readonly syntax: readonly { readonly place: Place; readonly message: string }[];
  /** Where a part stands, or the nearest part around it. */
  readonly placeOf: (path: Path) => Place;
}

export async function readPackSource(file: string): Promise<PackSource> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Stop(`Cannot read ${file}: ${why}.`, 'Name a pack in YAML or JSON.');
  });
  if (text.length > MAX_PACK_BYTES) {
    throw new Stop(
      `${file} is larger than ${MAX_PACK_BYTES} bytes, which is the most that clients take.`,
      'Split it, or drop rules that are off.',
    );
  }
  return parseSource(file, text);
}

export function parseSource(file: string, text: string): PackSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map(({ pos, message }) => ({
    place: placeAt(lines, pos[0]),
    message,
  }));
  return {
    file,
    value: syntax.length === 0 ? plainValue(document) : undefined,
    syntax,
    placeOf: (path) => placeAt(lines, offsetOf(document, path)),
  };
}

/** As JSON has it: an alias that repeats itself endlessly is refused by the parser. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
