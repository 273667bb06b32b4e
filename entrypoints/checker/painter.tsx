import { render } from 'preact';
import type { SiteAdapter } from '../../sites/adapter';
import type { PageSide } from '../composer.content/bridge';
import type { Acts } from './acts';
import type { Board } from './board';
import type { Engine } from './engine';
import { followMoves } from './follow-moves';
import { inNextFrame } from './in-next-frame';
import { Overlay } from './overlay';
import type { OverlayHost } from './overlay-host';
import { pageScheme } from './page-scheme';
import { placeAll } from './place-all';
import type { SafetyCopies } from './safety-copies';
import { createUnderlines } from './underlines';
import { hasChip } from './views';

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
  const place = inNextFrame(() => placeAll({ host, adapter }, board.views()));
  const underlines = createUnderlines(adapter);
  const moves = followMoves(place);
  return () => {
    const life = side.life();
    const views = life === 'replaced' ? [] : board.views();
    const held = life === 'replaced' ? undefined : board.held();
    const isNeeded = held !== undefined || views.some(hasChip);
    if (isNeeded) host.attach();
    render(
      <Overlay
        views={views}
        held={held}
        acts={acts}
        languageTag={side.language}
        scheme={pageScheme()}
        help={engine.policy()?.pack.help}
        isOrphaned={life === 'orphaned'}
        copies={copies}
      />,
      host.root,
    );
    if (!isNeeded) host.detach();
    side.tellHeld(held !== undefined && held.kind !== 'sent');
    underlines.draw(views);
    moves.follow(views.map(({ composer }) => adapter.anchorOf(composer)));
    place();
  };
}
