import { dirname, isAbsolute, join } from 'node:path';
import { MAX_PACK_BYTES } from '../../../../rules/pack';
import { type Include, includesSchema } from '../../../packs/source/include-schema';
import { isObject } from '../../../packs/source/is-object';
import {
  type Collections,
  collectionsOf,
  type Item,
  idOf,
  merged,
} from '../../../packs/source/merged-source';
import { didYouMean } from '../../../packs/source/nearest';
import { type ParsedText, parseText } from '../../../packs/source/parse-text';
import type { Path, SourceProblem } from '../../../packs/source/place';
import { Stop } from '../../stop';
import { changedRule } from './change-rule';
import { readText } from './read-text';
import { STARTER_NAMES, type StarterPack, starterPack } from './starter-packs';
import { whyNotTrusted } from './starter-trust';

const DEEPEST = 8;
/** Where a name could be that of a file. */
const STARTER_PREFIX = /^starter:/;

/** Rules, lists and calendars of a file and of all that it includes; what is wrong with the includes is added to `problems`. */
export async function withIncludes(
  parsed: ParsedText,
  problems: SourceProblem[],
  above: readonly string[] = [],
): Promise<Collections> {
  const includes = includesOf(parsed, problems);
  const included: Collections[] = [];
  for (const [index, include] of includes.entries()) {
    const at = new Included(parsed, index, include, problems);
    const file = await at.read([...above, parsed.file]);
    if (!file) continue;
    const theirs = await withIncludes(file, problems, [...above, parsed.file]);
    included.push({ ...theirs, rules: at.chosen(theirs.rules) });
  }
  return merged(included, collectionsOf(parsed.value, parsed.placeOf), problems);
}

function includesOf({ value, placeOf }: ParsedText, problems: SourceProblem[]): Include[] {
  const include = isObject(value) ? value.include : undefined;
  if (include === undefined) return [];
  const read = includesSchema.safeParse(include);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    problems.push({
      code: 'include',
      place: placeOf(['include', ...path]),
      what: `include: ${message}`,
      cure: 'Write a list such as: include: [{ pack: base, without: [some-rule] }].',
    });
  }
  return [];
}

/** One entry of `include`. */
class Included {
  readonly #parsed: ParsedText;
  readonly #path: Path;
  readonly #include: Include;
  readonly #problems: SourceProblem[];

  constructor(parsed: ParsedText, index: number, include: Include, problems: SourceProblem[]) {
    this.#parsed = parsed;
    this.#path = ['include', index];
    this.#include = include;
    this.#problems = problems;
  }

  /** The file that it names, parsed; undefined where that cannot be, which is said. */
  async read(above: readonly string[]): Promise<ParsedText | undefined> {
    const source = await this.#text(above);
    if (!source) return undefined;
    const parsed = parseText(source.file, source.text);
    this.#problems.push(...parsed.problems);
    if (parsed.problems.length > 0) return undefined;
    if (isObject(parsed.value) && Array.isArray(parsed.value.rules)) return parsed;
    return this.#refuse(
      `${source.file} is not a pack: it has no list of rules.`,
      'Include a file that has rules: at least.',
    );
  }

  /** Its rules without those left out, and as they are changed. */
  chosen(rules: readonly Item[]): Item[] {
    const { pack, without = [], change = {} } = this.#include;
    const ids = rules.flatMap(({ value }) => idOf(value) ?? []);
    for (const [index, id] of without.entries()) {
      if (!ids.includes(id)) this.#unknown(['without', index], id, pack, ids);
    }
    for (const id of Object.keys(change)) {
      if (!ids.includes(id)) this.#unknown(['change', id], id, pack, ids);
    }
    return rules
      .filter(({ value }) => !without.includes(idOf(value) ?? ''))
      .map((item) => this.#changed(item));
  }

  #changed(item: Item): Item {
    const id = idOf(item.value) ?? '';
    const change = this.#include.change?.[id];
    if (!change) return item;
    const path = [...this.#path, 'change', id];
    return changedRule(item, change, (part) => this.#parsed.placeOf([...path, ...part]));
  }

  async #text(above: readonly string[]): Promise<{ file: string; text: string } | undefined> {
    const { pack } = this.#include;
    const name = pack.replace(STARTER_PREFIX, '');
    const starter = starterPack(name);
    if (!starter && (STARTER_PREFIX.test(pack) || !isFile(pack))) {
      return this.#refuse(
        `There is no starter pack "${name}".${didYouMean(name, STARTER_NAMES)}`,
        `Name one of ${STARTER_NAMES.join(', ')}; or a file, as in ./${name}.yaml.`,
      );
    }
    const file =
      starter?.file ?? (isAbsolute(pack) ? pack : join(dirname(this.#parsed.file), pack));
    if (above.includes(file) || above.length > DEEPEST) {
      return this.#refuse(
        `${file} includes itself, or includes go more than ${DEEPEST} deep.`,
        'Take this include out.',
      );
    }
    if (starter) return this.#trusted(starter);
    const text = await this.#fileText(file);
    return text === undefined ? undefined : { file, text };
  }

  async #trusted(starter: StarterPack): Promise<StarterPack | undefined> {
    const fault = await whyNotTrusted(starter);
    return fault ? this.#refuse(fault.what, fault.cure) : starter;
  }

  #fileText(file: string): Promise<string | undefined> {
    return readText(file, 'a pack in YAML or JSON', MAX_PACK_BYTES).catch((error: unknown) => {
      if (!(error instanceof Stop)) throw error;
      const [what = '', cure = ''] = error.message.split('\n').map((line) => line.trim());
      return this.#refuse(what, cure);
    });
  }

  #unknown(part: Path, id: string, pack: string, ids: readonly string[]): void {
    this.#refuse(
      `The pack "${pack}" has no rule "${id}".${didYouMean(id, ids)}`,
      'Correct the id, or take it out.',
      part,
    );
  }

  #refuse(what: string, cure: string, part: Path = ['pack']): undefined {
    const place = this.#parsed.placeOf([...this.#path, ...part]);
    this.#problems.push({ code: 'include', place, what, cure });
  }
}

function isFile(name: string): boolean {
  return /[/\\]|\.(?:ya?ml|jsonc?)$/i.test(name);
}
