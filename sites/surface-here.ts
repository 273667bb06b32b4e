import { anyOf, type SurfaceData } from './selectors';

/** What may go along with the words of the editors. */
const BESIDE = ['fields', 'images', 'videos', 'scheduled', 'quoted'] as const;

interface Known {
  readonly css: string;
  readonly wordsOnly: SurfaceData;
}

const KNOWN = new WeakMap<SurfaceData, Known>();

/**
 * The surface as far as it says something of this scope: most drafts are nothing but words, and one question then stands for one of each
 * rule, with every key.
 */
export function surfaceHere(surface: SurfaceData, scope: Element): SurfaceData {
  const known = KNOWN.get(surface) ?? knownOf(surface);
  KNOWN.set(surface, known);
  return scope.querySelector(known.css) ? surface : known.wordsOnly;
}

function knownOf(surface: SurfaceData): Known {
  const nothing = Object.fromEntries(BESIDE.map((name) => [name, []]));
  return {
    css: anyOf(BESIDE.flatMap((name) => [...(surface[name] ?? [])])),
    wordsOnly: { ...surface, ...nothing },
  };
}
