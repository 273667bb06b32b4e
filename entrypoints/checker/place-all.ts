import type { Composer, DraftReader } from '../../sites/adapter';
import { waysOn } from '../../sites/posted-by';
import type { OverlayHost } from './overlay-host';
import { cardSpot, chipSpot, composerBox, isInView, type Spot } from './placing';
import type { View } from './views';

interface Stage {
  readonly host: OverlayHost;
  readonly adapter: DraftReader;
}

/** Moves chips and cards to their composers as they stand now. */
export function placeAll({ host, adapter }: Stage, views: readonly View[]): void {
  for (const view of views) {
    const chip = find(host.root, 'chip', view.key);
    const card = find(host.root, 'card', view.key);
    const isShown = isInView(view.composer, host.isOurs);
    for (const element of [chip, card]) {
      // What has the keyboard would lose it.
      if (element) hide(element, !(isShown || element.contains(host.root.activeElement)));
    }
    if (chip && isShown) place(adapter, view.composer, chip, card);
  }
}

function place(
  adapter: DraftReader,
  composer: Composer,
  chip: HTMLElement,
  card: HTMLElement | null,
): void {
  const window = { width: widthInside(), height: innerHeight };
  const anchor = adapter.anchorOf(composer);
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const anchorBox = anchor.getBoundingClientRect();
  const boxes = composer.boxes.map((box) => box.getBoundingClientRect());
  const last = boxes.at(-1) ?? anchorBox;
  const controls = waysOn(adapter.data, composer).map((one) => one.getBoundingClientRect());
  const chipBox = chip.getBoundingClientRect();
  put(chip, chipSpot(anchorBox, last, chipBox, window, isRtl, controls));
  if (!card) return;
  const scope = composer.scope.getBoundingClientRect();
  const around = composerBox(scope, [...boxes, anchorBox], window);
  card.style.setProperty('--width', `${window.width}px`);
  const size = card.getBoundingClientRect();
  const spot = cardSpot(around, chip.getBoundingClientRect(), size, window, isRtl);
  card.style.setProperty('--room', `${Math.floor(spot.room)}px`);
  put(card, spot);
}

/** Without the page's scroll bar, which `innerWidth` and `100vw` count. */
function widthInside(): number {
  return document.documentElement.clientWidth || innerWidth;
}

function find(root: ShadowRoot, what: 'chip' | 'card', key: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-${what}="${key}"]`);
}

function hide(element: HTMLElement, isHidden: boolean): void {
  element.style.visibility = isHidden ? 'hidden' : 'visible';
}

function put(element: HTMLElement, { left, top }: Spot): void {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
}
