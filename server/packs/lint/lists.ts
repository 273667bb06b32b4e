import { isHashable } from '../make-body';
import { isObject } from '../source/is-object';
import type { Remark } from './issue';
import { wordsOfTerm } from './subject';

/** Terms of lists that stand there twice, or can never be found. `value`: the source, where hashed lists are still in clear. */
export function lintLists(value: unknown): Remark[] {
  const lists: unknown[] = isObject(value) && Array.isArray(value.lists) ? value.lists : [];
  return lists.flatMap((list, index) => {
    if (!isObject(list) || !Array.isArray(list.terms)) return [];
    const seen = new Set<string>();
    return list.terms.flatMap((term: unknown, place): Remark[] => {
      const key = wordsOfTerm(String(term)).join(' ');
      const isNew = !seen.has(key);
      seen.add(key);
      const fault = faultOf(String(term), isNew, list.hash === true);
      return fault ? [{ ...fault, path: ['lists', index, 'terms', place] }] : [];
    });
  });
}

function faultOf(
  term: string,
  isNew: boolean,
  isHashed: boolean,
): Omit<Remark, 'path'> | undefined {
  if (!/[\p{L}\p{N}]/u.test(term)) {
    return {
      severity: 'error',
      code: 'no-word',
      what: `"${term}" has neither letter nor digit, so it is never found.`,
      cure: 'Take it out; use a pattern for signs.',
    };
  }
  if (isHashed && !isHashable(term)) {
    return {
      severity: 'error',
      code: 'not-hashable',
      what: `"${term}" has more than eight words, which is the most that a hashed list finds.`,
      cure: 'Keep the words that make it unmistakable.',
    };
  }
  if (isNew) return undefined;
  return {
    severity: 'warning',
    code: 'duplicate-term',
    what: `The term "${term}" stands earlier in the same list; case, spaces and hyphens do not count.`,
    cure: 'Keep it once.',
  };
}
