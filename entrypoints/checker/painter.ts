import type { DraftReader } from '../../sites/adapter';
import type { PageSide } from '../composer.content/bridge';
import { afterLayout } from './after-layout';
import type { Board } from './board';
import { createChips } from './chips';
import { followMoves } from './follow-moves';
import type { OverlayHost } from './overlay-host';
import { pageScheme } from './page-scheme';
import type { PanelsHere } from './panels-here';
import { type Drawing, pictureOf } from './picture';
import { placeAll } from './place-all';
import { createUnderlines } from './underlines';
import { hasChip, type View } from './views';

export interface Canvas {
  readonly side: PageSide;
  /** Of the browser's own screens, as a BCP 47 tag. */
  readonly languageTag: string;
  readonly adapter: DraftReader;
  readonly board: Board;
  readonly panels: PanelsHere;
  readonly host: OverlayHost;
}

export interface Painter {
  /** Draws the board, and finds its places anew where what is drawn is new. */
  readonly paint: () => void;
  /** Finds the places of what is drawn, for the page may have moved. */
  readonly place: () => void;
}

/** Draws the board: chips, cards and dialog, and the underlines in the text. Nothing stays in the page where there is nothing to say. */
export function createPainter({
  side,
  languageTag,
  adapter,
  board,
  panels,
  host,
}: Canvas): Painter {
  const place = afterLayout(placeNow);
  const underlines = createUnderlines(adapter);
  const moves = followMoves(place);
  const chips = createChips(host.root, {
    toggle: board.toggle,
    copy: (text) => void navigator.clipboard.writeText(text),
    approach: panels.prepare,
  });
  let drawn: string | undefined;
  let placed: readonly View[] = [];
  return { paint, place };

  function paint(): void {
    const drawing = drawingNow();
    const { views, held } = drawing;
    const isDrawn = draw(drawing);
    side.tellHeld(held !== undefined && held.kind !== 'sent');
    underlines.draw(views);
    if (isDrawn || !sameComposers(views, placed)) place();
    placed = views;
  }

  /** False where nothing had to be drawn. */
  function draw(drawing: Drawing): boolean {
    const isNeeded = drawing.held !== undefined || drawing.views.some(hasChip);
    const picture = pictureOf(drawing);
    const isOld = picture === undefined || picture !== drawn;
    drawn = picture;
    if (isNeeded) host.attach(drawing.views.filter(hasChip).map(({ composer }) => composer.scope));
    if (isOld) show(drawing);
    if (!isNeeded) host.detach();
    return isOld;
  }

  function drawingNow(): Drawing {
    const life = side.life();
    const shown = life === 'replaced' ? { views: [], held: undefined } : boardNow();
    return { ...shown, languageTag, isOrphaned: life === 'orphaned' };
  }

  function boardNow(): Pick<Drawing, 'views' | 'held'> {
    return { views: board.views().filter(isSpokenOf(side)), held: board.held() };
  }

  function show(drawing: Drawing): void {
    const shown = { ...drawing, scheme: pageScheme() };
    chips(shown);
    panels.draw(shown);
    // Its dialog is the next thing that its author sees.
    if (drawing.views.some(isHeld)) panels.prepare();
  }

  function placeNow(): void {
    const views = board.views();
    moves.follow(views.flatMap(({ composer }) => [adapter.anchorOf(composer), ...composer.boxes]));
    placeAll({ host, adapter }, views);
  }
}

/** A pack may have nothing said in boxes that no surface describes; they are told as a fault all the same. */
function isSpokenOf(side: PageSide): (view: View) => boolean {
  const isSilent = side.policy()?.pack.unknownComposers === 'allow';
  return ({ composer }) => !isSilent || composer.place !== 'unknown';
}

function isHeld({ assessment: { hold } }: View): boolean {
  return hold.kind === 'hold' && hold.because !== 'checking';
}

function sameComposers(views: readonly View[], others: readonly View[]): boolean {
  return (
    views.length === others.length &&
    views.every(({ composer }, at) => composer === others[at]?.composer)
  );
}
