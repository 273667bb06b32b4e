import type { Composer } from '../../sites/adapter';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly left: number;
  readonly top: number;
}
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const GAP = 6;
const EDGE = 8;

/** The chip stands on the composer's upper edge, at the end of its line, and never leaves the window. */
export function chipSpot(anchor: Box, chip: Size, view: Size, isRtl: boolean): Spot {
  const left = isRtl ? anchor.left : anchor.right - chip.width;
  const above = anchor.top - chip.height - 2;
  return {
    left: clamp(left, EDGE, view.width - chip.width - EDGE),
    top: clamp(above, EDGE, view.height - chip.height - EDGE),
  };
}

/** The card stands where it hides least: beside the composer, else above or below it, where there is more room. */
export function cardSpot(around: Box, chip: Box, card: Size, view: Size): Spot {
  const right = around.right + GAP;
  if (right + card.width + EDGE <= view.width) return { left: right, top: level(chip, card, view) };
  const left = around.left - GAP - card.width;
  if (left >= EDGE) return { left, top: level(chip, card, view) };
  const middle = clamp(chip.right - card.width, EDGE, view.width - card.width - EDGE);
  const hasRoomBelow = view.height - around.bottom >= around.top;
  const top = hasRoomBelow ? around.bottom + GAP : around.top - GAP - card.height;
  return { left: middle, top: clamp(top, EDGE, view.height - card.height - EDGE) };
}

function level(chip: Box, card: Size, view: Size): number {
  return clamp(chip.top, EDGE, view.height - card.height - EDGE);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** True where a person sees this composer: in the window, and not behind a modal of the site. */
export function isInView(composer: Composer, isOurs: (element: Element) => boolean): boolean {
  const box = composer.boxes.find((one) => one.checkVisibility());
  if (!box) return false;
  const { left, right, top, bottom } = box.getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const root = box.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const front = root.elementsFromPoint(x, y).find((element) => !isOurs(element));
  return front !== undefined && (composer.scope.contains(front) || front.contains(box));
}
