import type { SiteAdapter } from '../../sites/adapter';
import type { OverlayHost } from './overlay-host';
import { cardSpot, chipSpot, isInView, type Spot } from './placing';
import type { View } from './views';

interface Stage {
  readonly host: OverlayHost;
  readonly adapter: SiteAdapter;
}

/** Moves chips and cards to their composers as they stand now. */
export function placeAll({ host, adapter }: Stage, views: readonly View[]): void {
  const window = { width: innerWidth, height: innerHeight };
  for (const view of views) {
    const chip = find(host.root, 'chip', view.key);
    if (!chip) continue;
    const isShown = isInView(view.composer, host.isOurs);
    hide(chip, !isShown);
    const card = find(host.root, 'card', view.key);
    if (card) hide(card, !isShown);
    if (!isShown) continue;
    const anchor = adapter.anchorOf(view.composer);
    const isRtl = getComputedStyle(anchor).direction === 'rtl';
    put(
      chip,
      chipSpot(anchor.getBoundingClientRect(), chip.getBoundingClientRect(), window, isRtl),
    );
    if (!card) continue;
    const around = view.composer.scope.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    put(card, cardSpot(around, chip.getBoundingClientRect(), size, window));
  }
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
