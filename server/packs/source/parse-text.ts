import { type Document, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Path, Place, SourceProblem } from './place';
import { withoutComments } from './without-comments';

/** A file in YAML or JSON, with the places of its parts. */
export interface ParsedText {
  readonly file: string;
  /** Undefined where the file has a problem. */
  readonly value: unknown;
  readonly problems: readonly SourceProblem[];
  /** Where a part stands, or the nearest part around it. */
  readonly placeOf: (path: Path) => Place;
}

/** An alias may be used so often: more would let a small file grow without end. */
const MOST_ALIASES = 100;

/** Parses YAML, or JSON with or without comments where the name of the file says so. */
export function parseText(file: string, text: string): ParsedText {
  const lines = new LineCounter();
  const plain = /\.jsonc?$/i.test(file) ? withoutComments(text) : text;
  const document = parseDocument(plain, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map((error) => syntaxProblem(error, placeAt(error.pos[0])));
  const value = problems.length === 0 ? plainValue(document, problems, placeAt) : undefined;
  return { file, value, problems, placeOf: (path) => placeAt(offsetOf(document, path)) };
}

/** As JSON has it. */
function plainValue(
  document: Document.Parsed,
  problems: SourceProblem[],
  placeAt: (offset: number) => Place,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({
      code: 'syntax',
      place: placeAt(0),
      what: `An alias cannot be followed: ${message}`,
      cure: 'Write out what the alias stands for.',
    });
    return undefined;
  }
}

function syntaxProblem({ code, message }: YAMLError, place: Place): SourceProblem {
  const known = EXPLAINED[code];
  return {
    code: 'syntax',
    place,
    what: known?.what ?? `This is neither YAML nor JSON: ${message.split('\n')[0]}`,
    cure:
      known?.cure ??
      'Look at the line before it too: an indentation or a quote is often missing there.',
  };
}

const EXPLAINED: Readonly<Partial<Record<string, { what: string; cure: string }>>> = {
  TAB_AS_INDENT: {
    what: 'This is not YAML: the line is indented with a tab.',
    cure: 'Indent with spaces; most editors can convert the whole file.',
  },
  DUPLICATE_KEY: {
    what: 'This field stands twice in the same place.',
    cure: 'Keep one of them, or put both values into one list.',
  },
  MULTIPLE_DOCS: {
    what: 'A second document begins here (---); a pack is one document.',
    cure: 'Put it into a file of its own and include it.',
  },
  MISSING_CHAR: {
    what: 'A quote or a bracket that is opened here is never closed.',
    cure: "Close it; a quote inside a text is written twice, as in 'it''s'.",
  },
};

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
