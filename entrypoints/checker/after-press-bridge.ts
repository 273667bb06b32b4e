import type { Receipt } from '../../domain/receipt';
import type { SiteHealth } from '../../domain/site-health';
import type { Composer } from '../../sites/adapter';
import type { Press } from '../composer.content/bridge';
import type { Assessment, Sources } from './assess';

/** A held post that was let go: by an approval, or by a reason that its author wrote. */
export interface LetGo {
  readonly press: Press;
  readonly assessment: Assessment;
  readonly approval: { readonly id: string; readonly receipt: Receipt } | undefined;
  /** When, in milliseconds since 1970, and on the page's own clock. */
  readonly pressedAt: number;
  readonly at: number;
}

/** What the checker knows, as it is at any moment. */
export interface AfterPressSide {
  readonly sources: Sources;
  /** Whether the page shows a composer. */
  readonly isShown: boolean;
  /** When a post was let go last, on the page's own clock. */
  readonly pressedAt: number;
}

/** What becomes of a post after its press, and what is told of adapters; in a script of its own. */
export interface AfterPress {
  readonly follow: (letGo: LetGo) => void;
  /** What the adapter understands of a composer; true where somebody heard it. */
  readonly tell: (composer: Composer, kind: SiteHealth['kind']) => Promise<boolean>;
  /** Composers came or went. */
  readonly refresh: () => void;
}

type MakeAfterPress = (side: AfterPressSide) => AfterPress;

const AFTER_PRESS = Symbol.for('guidepost.after-press');

interface World {
  [AFTER_PRESS]?: MakeAfterPress;
}

export function offerAfterPress(make: MakeAfterPress): void {
  (globalThis as World)[AFTER_PRESS] = make;
}

export function offeredAfterPress(): MakeAfterPress | undefined {
  return (globalThis as World)[AFTER_PRESS];
}
