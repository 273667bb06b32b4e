import type { Composer, ReadDraft, SiteAdapter } from '../../sites/adapter';
import { createFacebookReader } from '../../sites/facebook/reader';
import { createLinkedinReader } from '../../sites/linkedin/reader';
import { waysOn } from '../../sites/posted-by';
import { readDraft } from '../../sites/read-draft';
import type { SiteData } from '../../sites/selectors';
import { siteFault } from '../../sites/site-fault';
import { createXReader } from '../../sites/x/reader';

/** Words of selectors that a site gives its elements: values in quotes, and classes. */
const MARKS = /"([^"]+)"|\.([a-zA-Z][\w-]+)/g;

export interface Drift {
  /**
   * `same`: still understood. `silent`: nobody sees the composer. `other-control`: another control is taken for its Post control.
   * `other-surface`: it is checked, as another surface. `other-account`, `other-draft`, `other-context`: read as another's, or otherwise.
   * `less`: read without what it answers to, quotes, or waits for. Else the fault that is reported.
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

const READERS = {
  x: createXReader,
  facebook: createFacebookReader,
  linkedin: createLinkedinReader,
};

function compare(site: SiteAdapter, composer: Composer, data: SiteData): string {
  const [box] = composer.boxes;
  // Which post was pressed before is known to the reader that saw the press.
  const own = READERS[data.site](data);
  const reader = site.quotedPost ? { ...own, quotedPost: site.quotedPost } : own;
  const found = box && reader.composerOf(box);
  if (!found) return 'silent';
  const fault = siteFault(reader, found, true);
  if (fault) return fault;
  if (found.surface !== composer.surface || !found.boxes.includes(box)) return 'other-surface';
  const post = waysOn(site.data, composer);
  const ways = waysOn(data, found);
  if (post.length > 0 && !ways.some((control) => post.includes(control))) return 'other-control';
  return (
    compareActor(site.actingAccount(composer)?.id, reader.actingAccount(found)?.id) ??
    compareDrafts(site.readDraft(composer), readDraft(reader, found))
  );
}

function compareActor(before: string | undefined, now: string | undefined): string | undefined {
  if (now === before) return undefined;
  return now === undefined ? 'no-account' : 'other-account';
}

/**
 * What only binds an approval to its place may be missing, or a part of it: an approved draft is then another one, and held. It may not
 * be otherwise, and no word and no file may be missing.
 */
function compareDrafts(before: ReadDraft, now: ReadDraft): string {
  if (contentOf(now) !== contentOf(before)) return 'other-draft';
  const changed = CONTEXT.filter((field) => now[field] !== before[field]);
  const isPart = changed.every((field) => (before[field] ?? '').includes(now[field] ?? ''));
  if (!isPart) return 'other-context';
  return changed.length > 0 ? 'less' : 'same';
}

const CONTEXT = ['replyTo', 'quotes', 'scheduledFor'] as const;

function contentOf({ parts, partKinds = [], media }: ReadDraft): string {
  const written = parts.map((text, at) => [partKinds[at] ?? 'text', text]);
  return JSON.stringify([written.filter(([, text]) => text !== ''), media]);
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
