import { sameElements } from '../composer.content/same-elements';

export interface Moves {
  /** These elements may move or change their size now, and no others. */
  readonly follow: (elements: readonly Element[]) => void;
}

const MOVING = ['scroll', 'resize', 'transitionend', 'animationend'];

/** Tells when something on the page may stand elsewhere. */
export function followMoves(onMove: () => void): Moves {
  // Not in this turn: what begins to be observed while observers tell is an error that the page hears of.
  const sizes = new ResizeObserver(() => setTimeout(onMove));
  let followed: readonly Element[] = [];
  for (const type of MOVING) {
    window.addEventListener(type, onMove, { capture: true, passive: true });
  }
  return {
    follow: (elements) => {
      if (sameElements(elements, followed)) return;
      sizes.disconnect();
      for (const element of elements) sizes.observe(element);
      followed = elements;
    },
  };
}
