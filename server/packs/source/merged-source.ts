import { isObject } from './is-object';
import type { Path, Place, SourceProblem } from './place';

/** A rule, list or calendar, and where it and its parts stand. */
export interface Item {
  readonly value: unknown;
  readonly placeOf: (path: Path) => Place;
}

export const COLLECTIONS = ['rules', 'lists', 'calendars'] as const;
export type Collection = (typeof COLLECTIONS)[number];
export type Collections = Readonly<Record<Collection, readonly Item[]>>;

/** The items of one file, each with its own places. */
export function collectionsOf(value: unknown, placeOf: (path: Path) => Place): Collections {
  const items = (name: Collection): Item[] => {
    const list = isObject(value) ? value[name] : undefined;
    if (!Array.isArray(list)) return [];
    return list.map((item: unknown, index) => ({
      value: item,
      placeOf: (path) => placeOf([name, index, ...path]),
    }));
  };
  return { rules: items('rules'), lists: items('lists'), calendars: items('calendars') };
}

export function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value.id === 'string' ? value.id : undefined;
}

/** Included items first, in the order of the includes. An own list or calendar takes the place of an included one of the same id: that is how a company fills it. */
export function merged(
  included: readonly Collections[],
  own: Collections,
  problems: SourceProblem[],
): Collections {
  const joined = (name: Collection): Item[] => {
    const isReplaced = (item: Item) =>
      name !== 'rules' && own[name].some((mine) => idOf(mine.value) === idOf(item.value));
    const theirs = included
      .flatMap((collections) => collections[name])
      .filter((item) => !isReplaced(item));
    const all = theirs.length === 0 ? own[name] : [...theirs, ...own[name]];
    return withoutClashes(name, all, theirs.length, problems);
  };
  return { rules: joined('rules'), lists: joined('lists'), calendars: joined('calendars') };
}

/** Two of one id, of which at least one is included, cannot both hold. Clashes inside one file are the linter's. */
function withoutClashes(
  name: Collection,
  items: readonly Item[],
  included: number,
  problems: SourceProblem[],
): Item[] {
  const first = new Map<string, number>();
  for (const [index, { value }] of items.entries()) {
    const id = idOf(value);
    if (id !== undefined && !first.has(id)) first.set(id, index);
  }
  return items.filter((item, index) => {
    const known = first.get(idOf(item.value) ?? '') ?? index;
    if (known === index || known >= included) return true;
    const before = items[known] ?? item;
    if (!isSame(item, before)) problems.push(clash(name, item, before));
    return false;
  });
}

/** Two packs may include the same third one. */
function isSame(a: Item, b: Item): boolean {
  const [mine, theirs] = [a.placeOf([]), b.placeOf([])];
  const isSamePlace = mine.file === theirs.file && mine.line === theirs.line;
  return isSamePlace && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function clash(name: Collection, item: Item, known: Item): SourceProblem {
  const id = idOf(item.value) ?? '';
  const noun = name.slice(0, -1);
  const { file, line } = known.placeOf(['id']);
  return {
    code: 'include-clash',
    place: item.placeOf(['id']),
    what: `The ${noun} "${id}" is here and, by an include, in ${file}:${line} too.`,
    cure:
      name === 'rules'
        ? `Leave one out with without: [${id}], change it with change, or give yours another id.`
        : `Give one of the ${name} another id, or write a ${noun} "${id}" of your own, which takes the place of both.`,
  };
}
