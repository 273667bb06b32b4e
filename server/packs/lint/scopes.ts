import type { Scope } from '../../../rules/rule';

const LISTS = [
  'sites',
  'surfaces',
  'accounts',
  'accountKinds',
  'groups',
  'languages',
  'jurisdiction',
  'parts',
] as const;

/** True where `wide` holds wherever and whenever `narrow` does. */
export function isWithin(narrow: Scope | undefined, wide: Scope | undefined): boolean {
  if (wide === undefined) return true;
  const lists = LISTS.every((name) => {
    const [few, many] = [valuesOf(narrow, name), valuesOf(wide, name)];
    return many === undefined || (few?.every((value) => many.includes(value)) ?? false);
  });
  const sameWindow = JSON.stringify(wide.window) === JSON.stringify(narrow?.window);
  return lists && (wide.window === undefined || sameWindow);
}

/** False where no draft can be in both. */
export function mayMeet(a: Scope | undefined, b: Scope | undefined): boolean {
  return LISTS.filter((name) => name !== 'groups').every((name) => {
    const [mine, theirs] = [valuesOf(a, name), valuesOf(b, name)];
    return !mine || !theirs || mine.some((value) => theirs.includes(value));
  });
}

function valuesOf(scope: Scope | undefined, name: (typeof LISTS)[number]): string[] | undefined {
  return scope?.[name]?.map((value) => value.toLowerCase());
}
