import { render } from 'preact';
import type { SiteAdapter } from '../../sites/adapter';
import type { PageSide } from '../composer.content/bridge';
import type { Acts } from './acts';
import { afterPause } from './after-pause';
import type { Board } from './board';
import type { Engine } from './engine';
import { followMoves } from './follow-moves';
import { inNextFrame } from './in-next-frame';
import { Overlay } from './overlay';
import type { OverlayHost } from './overlay-host';
import { pageScheme } from './page-scheme';
import { type Drawing, pictureOf } from './picture';
import { placeAll } from './place-all';
import type { SafetyCopies } from './safety-copies';
import { createUnderlines } from './underlines';
import { hasChip, type View } from './views';

export interface Canvas {
  readonly side: PageSide;
  readonly adapter: SiteAdapter;
  readonly engine: Engine;
  readonly board: Board;
  readonly acts: Acts;
  readonly host: OverlayHost;
  readonly copies: SafetyCopies;
}

/** Draws the board: chips, cards and dialog, and the underlines in the text. Nothing stays in the page where there is nothing to say. */
export function createPainter({
  side,
  adapter,
  engine,
  board,
  acts,
  host,
  copies,
}: Canvas): () => void {
  const place = inNextFrame(placeNow);
  const placeLater = afterPause(placeNow);
  const underlines = createUnderlines(adapter);
  const moves = followMoves(place);
  let drawn: string | undefined;
  let placed: readonly View[] = [];
  return () => {
    const drawing = drawingNow();
    const { views, held } = drawing;
    const isDrawn = draw(drawing);
    side.tellHeld(held !== undefined && held.kind !== 'sent');
    underlines.draw(views);
    (isDrawn || !sameComposers(views, placed) ? place : placeLater)();
    placed = views;
  };

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
    return { ...shown, languageTag: side.language, isOrphaned: life === 'orphaned' };
  }

  function boardNow(): Pick<Drawing, 'views' | 'held'> {
    return { views: board.views(), held: board.held() };
  }

  function show(drawing: Drawing): void {
    const help = engine.policy()?.pack.help;
    const shown = { ...drawing, acts, copies, help, scheme: pageScheme() };
    render(<Overlay {...shown} />, host.root);
  }

  function placeNow(): void {
    const views = board.views();
    moves.follow(views.flatMap(({ composer }) => [adapter.anchorOf(composer), ...composer.boxes]));
    placeAll({ host, adapter }, views);
  }
}

function sameComposers(views: readonly View[], others: readonly View[]): boolean {
  return (
    views.length === others.length &&
    views.every(({ composer }, at) => composer === others[at]?.composer)
  );
}
