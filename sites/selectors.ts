import type { Site, Surface } from '../domain/draft';

/** One way to find a thing: when it was last seen to work, and where that was seen. */
export interface Alternative {
  readonly css: string;
  readonly seen: string;
  readonly where: string;
}

/** A key that posts while the caret stands in a box of the composer. */
export interface KeyRule {
  readonly key: string;
  /** `alone`: without Ctrl, Cmd, Alt and Shift. */
  readonly held: 'ctrl-or-meta' | 'alone';
  readonly seen: string;
  readonly where: string;
}

/** Where the id of the answered post stands: in the page's address, or in an attribute of an element around or before the box. */
export interface AnswerHint {
  readonly from: 'address' | 'around' | 'before';
  readonly css?: string;
  readonly attribute?: string;
  /** A regular expression with one group. */
  readonly extract: string;
  readonly seen: string;
  readonly where: string;
}

export interface SurfaceData {
  /** Unique within its site. */
  readonly place: string;
  readonly surface: Surface;
  readonly editor: readonly Alternative[];
  /** Ranked: the first alternative that stands around the box is the composer's scope. */
  readonly scope: readonly Alternative[];
  /** The scope is a whole column: shrink it to the smallest element that holds both box and Post control. */
  readonly shrink?: boolean;
  readonly submit: readonly Alternative[];
  /** Where no attribute marks the Post control in every language: the last of these in the scope. */
  readonly submitLast?: readonly Alternative[];
  readonly keys: readonly KeyRule[];
  readonly answers?: readonly AnswerHint[];
  /** The surface is this one only where an answered post is found. */
  readonly onlyAnswers?: boolean;
  readonly anchor?: readonly Alternative[];
  readonly images?: readonly Alternative[];
  readonly videos?: readonly Alternative[];
}

export interface SiteData {
  readonly site: Site;
  readonly hosts: readonly string[];
  /** Elements whose open shadow root may hold composers. */
  readonly shadowHosts: readonly Alternative[];
  /** Editors that are never composers: decoys, searches. */
  readonly exclude: readonly Alternative[];
  /** Ranked: the first surface that fits a box is the one. */
  readonly surfaces: readonly SurfaceData[];
  /** Named places that tell who acts; what they mean is the adapter's knowledge. */
  readonly identity: Readonly<Record<string, readonly Alternative[]>>;
}

/** One selector for all alternatives. `:is()` forgives: an alternative that this browser cannot parse leaves the others working. */
export function anyOf(alternatives: readonly Alternative[] = []): string {
  return `:is(${alternatives.map((alternative) => alternative.css).join(',')})`;
}

/** A site's selectors.json as code uses it. Its shape is checked by tests/sites/selectors.test.ts, so that no schema runs in a page. */
export function siteData(file: unknown): SiteData {
  const { common, ...data } = file as SiteData & { readonly common?: Partial<SurfaceData> };
  return { ...data, surfaces: data.surfaces.map((surface) => ({ ...common, ...surface })) };
}
