import type { PublishingRequest } from '../../sites/requests';
import type { AfterPressSide } from '../checker/after-press-bridge';

export interface SeenRequest {
  readonly rule: PublishingRequest;
  /** When it began, on the page's own clock (`performance.now()`). */
  readonly at: number;
}

/** Sees by which requests the page publishes, and nothing of what stands in them. */
export interface RequestWatch {
  /** Composers came or went: only while there are some is anything listened to, and a little longer. */
  readonly refresh: () => void;
  /** Post was pressed, and what was written was let go unread: the checker knows nothing of it. */
  readonly pressed: () => void;
  /** The latest ones, oldest first. */
  readonly seen: () => readonly SeenRequest[];
}

/** A file that is still on its way, a pause in which a post can be taken back: so long a press may come before its request. */
const COVERS_MS = 120_000;
const KEPT = 20;

/** `onUnseen`: a post went out that nobody was seen to press. */
export function createRequestWatch(
  side: Pick<AfterPressSide, 'isShown' | 'pressedAt'>,
  rules: () => readonly PublishingRequest[],
  onUnseen: (rule: PublishingRequest) => void,
): RequestWatch {
  let seen: readonly SeenRequest[] = [];
  let pressedUnread = Number.NEGATIVE_INFINITY;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry as PerformanceResourceTiming);
  });
  refresh();
  return {
    refresh,
    pressed: () => {
      pressedUnread = performance.now();
    },
    seen: () => seen,
  };

  function refresh(): void {
    clearTimeout(ending);
    if (side.isShown) observer.observe({ type: 'resource' });
    // A composer goes when its post goes, and the site's answer comes after that.
    else ending = setTimeout(() => observer.disconnect(), COVERS_MS);
  }

  function note({ name, startTime: at, responseStatus }: PerformanceResourceTiming): void {
    const rule = rules().find(({ path }) => name.includes(path));
    if (!rule) return;
    seen = [...seen.slice(1 - KEPT), { rule, at }];
    const isRefused = responseStatus >= 400;
    const isPressed = at - Math.max(side.pressedAt, pressedUnread) < COVERS_MS;
    if (rule.sure && side.isShown && !isRefused && !isPressed) onUnseen(rule);
  }
}
