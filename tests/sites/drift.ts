import type { Composer, SiteAdapter } from '../../sites/adapter';
import { createReader } from '../../sites/create-reader';
import { waysOn } from '../../sites/posted-by';
import type { SiteData } from '../../sites/selectors';
import { siteFault } from '../../sites/site-fault';

/** Words of selectors that a site gives its elements: values in quotes, and classes. */
const MARKS = /"([^"]+)"|\.([a-zA-Z][\w-]+)/g;

export interface Drift {
  /**
   * `same`: still understood. `silent`: nobody sees the composer. `other-control`: another control is taken for its Post control.
   * `other-surface`: it is checked, as another surface. Else the fault that is reported.
   */
  readonly outcome: string;
  readonly renamed: readonly string[];
}

/** What becomes of a composer where a share of the site's marks have another name; a change of the selectors is a change of the page. */
export function drifted(site: SiteAdapter, composer: Composer, seed: number, share: number): Drift {
  const random = randomOf(seed);
  const names = new Map<string, boolean>();
  const renamed = (mark: string) => {
    const known = names.get(mark) ?? random() < share;
    names.set(mark, known);
    return known ? `${mark}-of-before` : mark;
  };
  const json = JSON.stringify(site.data, (key, value) =>
    key === 'css' ? rename(value, renamed) : value,
  );
  const data: SiteData = JSON.parse(json);
  const outcome = compare(site, composer, data);
  return { outcome, renamed: [...names].flatMap(([mark, isNew]) => (isNew ? [mark] : [])) };
}

function rename(css: string, renamed: (mark: string) => string): string {
  return css.replace(MARKS, (whole, value = '', name = '') =>
    value ? `"${renamed(value)}"` : name ? `.${renamed(name)}` : whole,
  );
}

function compare(site: SiteAdapter, composer: Composer, data: SiteData): string {
  const [box] = composer.boxes;
  const reader = createReader(data, () => undefined);
  const found = box && reader.composerOf(box);
  if (!found) return 'silent';
  const fault = siteFault(reader, found, true);
  if (fault) return fault;
  if (found.surface !== composer.surface || !found.boxes.includes(box)) return 'other-surface';
  const post = waysOn(site.data, composer);
  return waysOn(data, found).some((control) => post.includes(control)) ? 'same' : 'other-control';
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
