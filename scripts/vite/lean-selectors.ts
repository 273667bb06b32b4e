import type { Plugin } from 'vite';

/** For people and for the schema; no page needs them. */
const FOR_PEOPLE = new Set(['seen', 'where']);

/** Leaves dates and places of selectors and requests in the sources: what is bundled goes into every page of a covered site. */
export function leanSelectors(): Plugin {
  return {
    name: 'guidepost:lean-selectors',
    enforce: 'pre',
    transform(code, id) {
      return /\/(selectors|requests)\.json$/.test(id) ? { code: lean(code), map: null } : undefined;
    },
  };
}

function lean(json: string): string {
  return JSON.stringify(
    JSON.parse(json, (key, value) => (FOR_PEOPLE.has(key) ? undefined : value)),
  );
}
