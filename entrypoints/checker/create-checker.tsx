import { render } from 'preact';
import { withWriting } from '../../sites/with-writing';
import type { Checker, PageSide } from '../composer.content/bridge';
import { createActs } from './acts';
import type { Sources } from './assess';
import { createBoard } from './board';
import { createContentHashes } from './content-hashes';
import { createEngine } from './engine';
import { followMoves } from './follow-moves';
import { followTyping } from './follow-typing';
import { inNextFrame } from './in-next-frame';
import { Overlay } from './overlay';
import { createOverlayHost } from './overlay-host';
import { overlayStyle } from './overlay-style';
import { pageScheme } from './page-scheme';
import { placeAll } from './place-all';
import { decidePress } from './press';
import { createReceiptUse } from './receipt-use';
import { followFacts } from './stored-facts';
import { createUnderlines } from './underlines';
import { hasChip } from './views';

/** The engine and everything drawn in the page, for the composers that the small script shows it. */
export function createChecker(side: PageSide): Checker {
  const adapter = withWriting(side.reader);
  const refresh = inNextFrame(() => board.reassess());
  const draw = inNextFrame(paint);
  const place = inNextFrame(() => placeAll({ host, adapter }, board.views()));
  const sources: Sources = {
    adapter,
    engine: createEngine(refresh),
    facts: followFacts(refresh),
    hashes: createContentHashes(refresh),
    receipts: createReceiptUse(),
  };
  const board = createBoard(sources, draw);
  const acts = createActs(sources, board);
  const host = createOverlayHost(overlayStyle);
  const underlines = createUnderlines(adapter);
  const moves = followMoves(place);
  followTyping(refresh);
  const policy = side.policy();
  if (policy) sources.engine.use(policy);
  return {
    show: board.show,
    use: (next) => {
      sources.engine.use(next);
      refresh();
    },
    decide: (press) => decidePress(sources, board, press),
    ownEvent: host.ownEvent,
    refresh,
  };

  function paint(): void {
    const views = board.views();
    const held = board.held();
    const isNeeded = held !== undefined || views.some(hasChip);
    if (isNeeded) host.attach();
    const { pack } = sources.engine.policy() ?? {};
    render(
      <Overlay
        views={views}
        held={held}
        acts={acts}
        languageTag={side.language}
        scheme={pageScheme()}
        help={pack?.help}
        isOrphaned={side.isOrphaned()}
      />,
      host.root,
    );
    if (!isNeeded) host.detach();
    side.tellHeld(held !== undefined && held.kind !== 'sent');
    underlines.draw(views);
    moves.follow(views.map(({ composer }) => adapter.anchorOf(composer)));
    place();
  }
}
