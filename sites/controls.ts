import { type Alternative, anyOf } from './selectors';

/** The last match of the first alternative that matches anything in the scope. */
export function lastOf(ranked: readonly Alternative[], scope: Element): Element | undefined {
  for (const alternative of ranked) {
    const last = [...scope.querySelectorAll(anyOf([alternative]))].at(-1);
    if (last) return last;
  }
  return undefined;
}
