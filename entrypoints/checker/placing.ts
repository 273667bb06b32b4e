import type { Composer } from '../../sites/adapter';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly left: number;
  readonly top: number;
}
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const GAP = 6;
const EDGE = 8;
const OVERLAP = 4;
/** Less than this is no card. */
const LEAST_HEIGHT = 150;

/**
 * On the upper edge of the editor, at the end of its line; where a bar marks the place, on that bar's lower edge, at its start. Where it
 * would cover one of `controls` there, below the editor.
 */
export function chipSpot(
  anchor: Box,
  box: Box,
  chip: Size,
  view: Size,
  isRtl: boolean,
  controls: readonly Box[] = [],
): Spot {
  const isBar = anchor.top >= box.bottom - 1;
  const atLeft = isBar !== isRtl;
  const left = clamp(
    atLeft ? anchor.left : anchor.right - chip.width,
    EDGE,
    view.width - chip.width - EDGE,
  );
  const tops = [isBar ? anchor.bottom - OVERLAP : anchor.top - chip.height - 2, box.bottom + 2];
  const spots = tops.map((top) => ({
    left,
    top: clamp(top, EDGE, view.height - chip.height - EDGE),
  }));
  const free = spots.find((spot) => controls.every((one) => !touches(spot, chip, one)));
  return free ?? { left, top: spots[0]?.top ?? EDGE };
}

function touches({ left, top }: Spot, { width, height }: Size, one: Box): boolean {
  return left < one.right && left + width > one.left && top < one.bottom && top + height > one.top;
}

export interface CardSpot extends Spot {
  /** What it may grow to. */
  readonly room: number;
}

/** Where the card hides nothing of the composer: beside it, below it, above it; else at the end of the window. */
export function cardSpot(
  composer: Box,
  chip: Box,
  card: Size,
  view: Size,
  isRtl: boolean,
): CardSpot {
  const full = view.height - 2 * EDGE;
  const level = clamp(chip.top, EDGE, view.height - card.height - EDGE);
  const beside = besideOf(composer, card, view, isRtl);
  if (beside !== undefined) return { left: beside, top: level, room: full };
  const under = isRtl ? chip.left : chip.right - card.width;
  const middle = clamp(under, EDGE, view.width - card.width - EDGE);
  const below = view.height - Math.max(composer.bottom, chip.bottom) - GAP - EDGE;
  if (below >= LEAST_HEIGHT) {
    return { left: middle, top: view.height - EDGE - below, room: below };
  }
  const above = Math.min(composer.top, chip.top) - GAP - EDGE;
  if (above >= LEAST_HEIGHT) {
    return { left: middle, top: EDGE + above - Math.min(card.height, above), room: above };
  }
  return { left: view.width - card.width - EDGE, top: level, room: full };
}

/** Where there is room beside the composer: at the end of its lines first, for the chip is there. */
function besideOf(composer: Box, card: Size, view: Size, isRtl: boolean): number | undefined {
  const right = composer.right + GAP;
  const left = composer.left - GAP - card.width;
  const fits = [
    ...(right + card.width + EDGE <= view.width ? [right] : []),
    ...(left >= EDGE ? [left] : []),
  ];
  return isRtl ? fits.at(-1) : fits[0];
}

/** What must stay free. A scope that fills the window is only a frame around the modal that a person sees. */
export function composerBox(scope: Box, parts: readonly Box[], view: Size): Box {
  const isFrame =
    scope.right - scope.left > view.width * 0.9 && scope.bottom - scope.top > view.height * 0.9;
  const boxes = isFrame ? parts : [scope, ...parts];
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
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
  const first = root.elementFromPoint(x, y);
  // All that lies there is asked for only where our own is in front: each element of the list costs as much as the one.
  const front =
    first && isOurs(first)
      ? root.elementsFromPoint(x, y).find((element) => !isOurs(element))
      : first;
  return !!front && (composer.scope.contains(front) || front.contains(box));
}
