const PAUSE_MS = 200;
/** A page that changes all the time, as timelines do, is not searched each time: only what could bring or end a composer is worth it. */
const CALM_MS = 2000;
/** While somebody types into a composer that is known, only a change that matters is worth a look sooner than this. */
const TYPING_MS = 30_000;

export interface LookTimes {
  /** Something that matters happened. */
  readonly soon: () => void;
  /** Something happened that seldom matters. */
  readonly inPeace: () => void;
  /** A key in a composer that is known. */
  readonly typed: () => void;
  /** True while keys come into a composer that is known. */
  readonly isTyping: () => boolean;
  /** Looks now, and not again for what happened before. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** When a page is searched for composers: a search of a whole page between two keys is felt. */
export function createLookTimes(look: () => void): LookTimes {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let typedAt = Number.NEGATIVE_INFINITY;
  let isSoon = false;
  const soon = () => {
    isSoon = true;
    after(PAUSE_MS, now);
  };
  const inPeace = () => after(CALM_MS, unlessTyping);
  const isTyping = () => performance.now() - typedAt < CALM_MS;
  return { soon, inPeace, typed, isTyping, now, stop: () => clearTimeout(timer) };

  function after(pause: number, act: () => void): void {
    const at = performance.now() + pause;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(act, pause);
  }

  function now(): void {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    isSoon = false;
    lookedAt = performance.now();
    look();
  }

  function unlessTyping(): void {
    if (isSoon || !isTyping() || performance.now() - lookedAt >= TYPING_MS) {
      now();
      return;
    }
    due = Number.POSITIVE_INFINITY;
    inPeace();
  }

  /** The first key often changes a composer, as when its Post control wakes; the keys after it do not. */
  function typed(): void {
    const isFirst = !isTyping();
    typedAt = performance.now();
    if (isFirst) soon();
    else inPeace();
  }
}
