import { isObject } from './is-object';
import { COLLECTIONS, type Collections, collectionsOf } from './merged-source';
import { type ParsedText, parseText } from './parse-text';
import type { Path, Place, SourceProblem } from './place';

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

/** A built pack: nothing is included. */
export function parseSource(file: string, text: string): PackSource {
  const parsed = parseText(file, text);
  return wholeSource(parsed, collectionsOf(parsed.value, parsed.placeOf), parsed.problems);
}

/** A parsed file with the collections that its includes add up to. */
export function wholeSource(
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
