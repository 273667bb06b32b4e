import type { Composer } from '../../sites/adapter';
import { sameElements } from './same-elements';

/** What a composer is made of, or stands in, on any site. */
const PARTS = '[contenteditable],textarea,[role=dialog],[src^="blob:"]';

/** Changes gather for so long before the page is asked. */
const PAUSE_MS = 200;
/** So often it is asked whether the composer that is being written in is still there. */
const TYPING_PAUSE_MS = 400;
/** On a page that goes on changing and brings nothing. */
const BUSY_PAUSE_MS = 800;
/** By and by as long, where it has nothing to make a composer of: whoever opens one is in it, and that is heard at once. */
const EMPTY_PAUSE_MS = 2400;

export interface PageChanges {
  /** Follows this document or shadow root too. */
  readonly follow: (root: Node) => void;
  readonly stop: () => void;
}

interface ChangeActs {
  /** While somebody types, only the end of a composer counts: what an author opens meanwhile is heard by its events. */
  readonly isTyping: () => boolean;
  readonly known: () => readonly Composer[];
  /** `mayMatter`: what changed may have brought a composer, or ended one that is known. Not called where there is nothing to make one of. */
  readonly onChange: (mayMatter: boolean) => void;
}

/**
 * One observer for the whole page. A busy timeline changes hundreds of times a second: so the first change ends the observing for a
 * moment, and then one question is asked of the page as it stands, whatever happened in between.
 */
export function followChanges({ isTyping, known, onChange }: ChangeActs): PageChanges {
  const roots = new Set<Node>();
  let parts: readonly Element[] = [];
  let askedAt = 0;
  /** Until the next question, where changes go on and the last one brought nothing. */
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (performance.now() - askedAt >= pause) pause = 0;
    timer = setTimeout(judge, pause || PAUSE_MS);
  });
  return {
    follow: (root) => {
      if (roots.has(root)) return;
      roots.add(root);
      // In a pause nothing is observed; what is new is asked at its end.
      if (timer === undefined) observe(root);
    },
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true });
  }

  function judge(): void {
    const hasLost = known().some(hasGone);
    timer = isTyping() && !hasLost ? setTimeout(judge, TYPING_PAUSE_MS) : undefined;
    if (timer === undefined) ask(hasLost);
  }

  function ask(hasLost: boolean): void {
    for (const root of roots) {
      if (root.isConnected) observe(root);
      else roots.delete(root);
    }
    const before = parts;
    parts = [...roots].flatMap(partsIn);
    const mayMatter = hasLost || !sameElements(parts, before);
    pause = mayMatter ? 0 : longer(pause, parts);
    askedAt = performance.now();
    if (mayMatter || parts.length > 0) onChange(mayMatter);
  }
}

function longer(pause: number, parts: readonly Element[]): number {
  return Math.min(parts.length > 0 ? BUSY_PAUSE_MS : EMPTY_PAUSE_MS, pause + BUSY_PAUSE_MS);
}

function hasGone({ scope, boxes }: Composer): boolean {
  return !(scope.isConnected && boxes.every((box) => box.isConnected));
}

function partsIn(root: Node): Element[] {
  return [...(root as Document | ShadowRoot).querySelectorAll(PARTS)];
}
