import { MAX_PACK_BYTES } from '../../../rules/pack';
import { withIncludes } from './source/include';
import { isObject } from './source/is-object';
import { COLLECTIONS, type Collections, collectionsOf } from './source/merged-source';
import { type ParsedText, parseText } from './source/parse-text';
import type { Path, Place, SourceProblem } from './source/place';
import { readText } from './source/read-text';

/** A pack as people wrote it, in YAML or JSON, its includes resolved. Each part keeps the place in its own file. */
export interface PackSource {
  readonly file: string;
  /** As in the file, but `rules`, `lists` and `calendars` hold the included ones too, and `include` is gone. Undefined where the file cannot be parsed. */
  readonly value: unknown;
  /** What the parser or an include did not like. */
  readonly problems: readonly SourceProblem[];
  /** Where a part of the value stands, or the nearest part around it. */
  readonly placeOf: (path: Path) => Place;
}

/** The largest file that is read: a source has comments and what it includes, so it may be larger than a built pack. */
export const MOST_SOURCE_BYTES = 4 * MAX_PACK_BYTES;

/** Reads a pack and what it includes; ends the command where the file itself cannot be read. */
export async function readPackSource(file: string): Promise<PackSource> {
  const text = await readText(file, 'a pack in YAML or JSON', MOST_SOURCE_BYTES);
  return resolvedSource(parseText(file, text));
}

/** A pack source from a text at hand; includes of files are looked for beside `file`. */
export function sourceOf(file: string, text: string): Promise<PackSource> {
  return resolvedSource(parseText(file, text));
}

/** A built pack: nothing is included. */
export function parseSource(file: string, text: string): PackSource {
  const parsed = parseText(file, text);
  return whole(parsed, collectionsOf(parsed.value, parsed.placeOf), parsed.problems);
}

async function resolvedSource(parsed: ParsedText): Promise<PackSource> {
  const problems = [...parsed.problems];
  const collections = await withIncludes(parsed, problems);
  return whole(parsed, collections, problems);
}

function whole(
  { file, value, placeOf }: ParsedText,
  collections: Collections,
  problems: readonly SourceProblem[],
): PackSource {
  return {
    file,
    value: isObject(value) ? withCollections(value, collections) : value,
    problems,
    placeOf: ([name, index, ...rest]) => {
      const items = COLLECTIONS.some((known) => known === name) && typeof index === 'number';
      const item = items ? collections[name as keyof Collections][index] : undefined;
      if (item) return item.placeOf(rest);
      return placeOf([name, index, ...rest].filter((part) => part !== undefined));
    },
  };
}

function withCollections(
  { $schema: _schema, include: _include, ...value }: Record<string, unknown>,
  collections: Collections,
): Record<string, unknown> {
  const result = { ...value };
  for (const name of COLLECTIONS) {
    const isThere = Array.isArray(value[name]) || value[name] === undefined;
    if (!isThere || (value[name] === undefined && collections[name].length === 0)) continue;
    result[name] = collections[name].map((item) => item.value);
  }
  return result;
}
