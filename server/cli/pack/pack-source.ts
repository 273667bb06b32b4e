import { MAX_PACK_BYTES } from '../../../rules/pack';
import { type ParsedText, parseText } from '../../packs/source/parse-text';
import { type PackSource, wholeSource } from '../../packs/source/whole-source';
import { withIncludes } from './source/include';
import { readText } from './source/read-text';

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

async function resolvedSource(parsed: ParsedText): Promise<PackSource> {
  const problems = [...parsed.problems];
  const collections = await withIncludes(parsed, problems);
  return wholeSource(parsed, collections, problems);
}
