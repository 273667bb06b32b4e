/** Longest that a site takes to show that a post went out. */
const WATCH_MS = 15_000;
export const STEP_MS = 250;

export interface Following {
  /** True once the site shows that the post went out. */
  readonly looksPosted: () => boolean;
  readonly onPosted: () => void;
  /** The site never showed it. */
  readonly onUnseen: () => void;
  /** A later press took its place. */
  readonly isOver?: () => boolean;
  readonly onWait?: (waitedMs: number) => void;
}

/** Watches whether a post that was let go is seen to go out. */
export function followPost(following: Following, waited = STEP_MS): void {
  setTimeout(() => {
    if (following.isOver?.()) return;
    if (following.looksPosted()) return following.onPosted();
    following.onWait?.(waited);
    if (waited < WATCH_MS) followPost(following, waited + STEP_MS);
    else following.onUnseen();
  }, STEP_MS);
}
