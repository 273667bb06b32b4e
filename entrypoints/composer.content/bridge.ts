import type { Account } from '../../domain/draft';
import type { Policy } from '../../platform/stored-schemas';
import type { Composer, SiteReader } from '../../sites/adapter';

/** A composer whose account the company governs. */
export interface GovernedComposer {
  readonly composer: Composer;
  readonly account: Account;
}

/**
 * `orphaned`: the extension was reloaded under this page, and nothing can be asked or stored any more. `replaced`: and a newer script
 * of it took over.
 */
export type Life = 'live' | 'orphaned' | 'replaced';

/** What the small script, which every page has, offers to the checker, which only pages with a governed composer have. */
export interface PageSide {
  readonly reader: SiteReader;
  readonly policy: () => Policy | undefined;
  readonly life: () => Life;
  /** Tells the toolbar whether a post is held now. */
  readonly tellHeld: (isHeld: boolean) => void;
  /** Shows one sentence for a while, with nothing to press. `direction`: `ltr` or `rtl`. */
  readonly showSentence: (text: string, direction: string) => void;
  /** Takes the checker in; called once, by the checker's script. */
  readonly welcome: (make: () => Checker) => void;
}

export interface Press extends GovernedComposer {
  readonly event: Event;
}

/** The engine and everything drawn in the page. */
export interface Checker {
  /** These composers are here now, and no others. */
  readonly show: (composers: readonly GovernedComposer[]) => void;
  readonly use: (policy: Policy) => void;
  /** May this draft be posted now? Explains itself where it may not. */
  readonly decide: (press: Press) => 'pass' | 'hold';
  /** True where the event belongs to something of ours and the page must not see it. */
  readonly ownEvent: (event: Event) => boolean;
  /** Reads and draws again: a text changed, or the extension went away. */
  readonly refresh: () => void;
}

/** Both scripts live in one isolated world, which the page cannot see; this is where they meet. */
const PAGE_SIDE = Symbol.for('guidepost.page-side');

interface World {
  [PAGE_SIDE]?: PageSide;
}

export function pageSide(): PageSide | undefined {
  return (globalThis as World)[PAGE_SIDE];
}

export function offerPageSide(side: PageSide): void {
  (globalThis as World)[PAGE_SIDE] = side;
}
