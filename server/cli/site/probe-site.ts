import type { SiteSelectors } from '../../../rules/site-selectors';

/** A part of a page that can be asked; a document, or the content of a shadow root. */
export interface PageRoot {
  querySelectorAll(css: string): { readonly length: number };
}

interface Alternative {
  readonly css: string;
  readonly seen: string;
}

export interface ProbedAlternative extends Alternative {
  readonly field: string;
  readonly hits: number;
}

export interface ProbedSurface {
  readonly place: string;
  /** `found`: editor, scope and Post control match. `partly`: only some of them. */
  readonly state: 'found' | 'partly' | 'absent';
  readonly alternatives: readonly ProbedAlternative[];
}

export interface ProbedSite {
  readonly site: string;
  readonly surfaces: readonly ProbedSurface[];
}

const FIELDS = [
  'editor',
  'scope',
  'submit',
  'submitLast',
  'next',
  'finish',
  'finishScope',
  'fields',
  'anchor',
  'images',
  'videos',
  'scheduled',
  'success',
] as const;

/** How often each alternative of a site matches in a page. */
export function probeSite(file: SiteSelectors, roots: readonly PageRoot[]): ProbedSite {
  const surfaces = file.surfaces.map((own) => {
    const surface = { ...file.common, ...own };
    const alternatives = FIELDS.flatMap((field) =>
      (surface[field] ?? []).map(({ css, seen }) => ({
        field,
        css,
        seen,
        hits: hitsOf(css, roots),
      })),
    );
    return { place: own.place, state: stateOf(alternatives), alternatives };
  });
  return { site: file.site, surfaces };
}

function stateOf(alternatives: readonly ProbedAlternative[]): ProbedSurface['state'] {
  const has = (...fields: readonly string[]) =>
    alternatives.some(({ field, hits }) => fields.includes(field) && hits > 0);
  const isThere = [has('editor'), has('scope'), has('submit', 'submitLast')];
  if (isThere.every(Boolean)) return 'found';
  return isThere[0] ? 'partly' : 'absent';
}

function hitsOf(css: string, roots: readonly PageRoot[]): number {
  return roots.reduce((sum, root) => sum + root.querySelectorAll(css).length, 0);
}
