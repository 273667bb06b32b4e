import type { PartKind, Site, Surface } from '../domain/draft';

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
  /** Posts nothing while this is in the page: an open list of suggestions takes the key. */
  readonly except?: string;
  readonly seen: string;
  readonly where: string;
}

/**
 * Where the id of the answered post stands: in the page's address, or in an attribute of an element `around` the box, `before` it, or
 * `within` the nearest `around` of it.
 */
export interface AnswerHint {
  readonly from: 'address' | 'around' | 'before' | 'within';
  readonly css?: string;
  readonly around?: string;
  readonly attribute?: string;
  /** A regular expression with one group. */
  readonly extract: string;
  readonly seen: string;
  readonly where: string;
}

/** A text of the draft that is no editor: a title, a choice of a poll, the description of a picture. */
export interface FieldRule extends Alternative {
  readonly kind: PartKind;
}

/** A value of an element: of its attribute, else what it shows. */
export interface Shown extends Alternative {
  readonly attribute?: string;
}

/** What a page shows of the post that goes along. */
export interface QuotedRule extends Shown {
  /** A regular expression with one group. */
  readonly extract?: string;
}

/** One fact about who acts, and where it stands. */
export interface FactSource {
  readonly from: 'page' | 'scope' | 'address' | 'cookie';
  readonly css?: string;
  readonly attribute?: string;
  readonly cookie?: string;
  /** A regular expression with one group. */
  readonly extract?: string;
}

/** One way to know who acts in a composer; nothing of it is kept. */
export interface ActorRule {
  /** Counts in these places only. */
  readonly places?: readonly string[];
  readonly id: FactSource;
  readonly name?: FactSource;
  /** Facts that must say the same; where one says otherwise, nobody knows who acts. */
  readonly agrees?: readonly (FactSource & { readonly with: 'id' | 'name' })[];
  /** Ids of this site mean the same in lower case. */
  readonly lower?: boolean;
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
  /** Where no attribute marks the Post control in every language: the last match of the first of these that matches in the scope. */
  readonly submitLast?: readonly Alternative[];
  /** Leads to a step without the editor, and posts nothing: what the draft says then is remembered for that step. */
  readonly next?: readonly Alternative[];
  /** The Post control of the last step, and the same ranked as `submitLast`; that one counts only while something is remembered. */
  readonly finish?: readonly Alternative[];
  readonly finishLast?: readonly Alternative[];
  /** Ranked: what stands around the control of the last step. */
  readonly finishScope?: readonly Alternative[];
  /** While one of these is in the page, it does not show the whole draft. */
  readonly partial?: readonly Alternative[];
  /** Texts of the draft beside its editors. */
  readonly fields?: readonly FieldRule[];
  readonly keys: readonly KeyRule[];
  /** No Post control is drawn: the key alone posts. */
  readonly byKeyOnly?: boolean;
  readonly answers?: readonly AnswerHint[];
  /** The surface is this one only where an answered post is found. */
  readonly onlyAnswers?: boolean;
  readonly anchor?: readonly Alternative[];
  readonly images?: readonly Alternative[];
  readonly videos?: readonly Alternative[];
  /** The description of a picture: on the picture, or on the one match in the nearest element around it. */
  readonly mediaAlt?: readonly Shown[];
  /** The post that is quoted or shared: what all of these show together. */
  readonly quoted?: readonly QuotedRule[];
  /** While one of these stands in the composer, its post is about another one, which must then be read. */
  readonly about?: readonly Alternative[];
  /** When it will go out. */
  readonly scheduled?: readonly Shown[];
  /** Where the site says that a post went out: then an empty composer alone does not prove it. */
  readonly success?: readonly Alternative[];
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
  /** Ranked, and before what the site's own code knows. */
  readonly actors?: readonly ActorRule[];
  /** Named places that tell who acts; what they mean is the adapter's knowledge. */
  readonly identity: Readonly<Record<string, readonly Alternative[]>>;
}

/**
 * One selector for all alternatives. `:is()` forgives: an alternative that this browser cannot parse leaves the others working. Each is in
 * it once: surfaces of a site have most of theirs in common, and a browser tries every one on every element.
 */
export function anyOf(alternatives: readonly Alternative[] = []): string {
  const all = new Set(alternatives.map(({ css }) => css));
  return all.size > 0 ? `:is(${[...all].join(',')})` : ':not(*)';
}

/** A site's selectors.json, or that of a site pack, as code uses it. Its shape was checked before (rules/site-selectors.ts): no schema runs in a page. */
export function siteData(file: unknown): SiteData {
  const { common, ...data } = file as SiteData & { readonly common?: Partial<SurfaceData> };
  return { ...data, surfaces: data.surfaces.map((surface) => ({ ...common, ...surface })) };
}

/** Puts other selectors in the place of these, for all who hold them. Hosts stay: a manifest decides where scripts run. */
export function replaceSelectors(data: SiteData, file: unknown): void {
  const { hosts: _hosts, identity, ...next } = siteData(file);
  // Code of the site may know a name that an older or newer file does not have.
  Object.assign(data.identity, identity);
  Object.assign(data, { actors: undefined }, next);
}
