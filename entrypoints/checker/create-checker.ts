import { withDrafts } from '../../sites/with-drafts';
import type { Checker, PageSide } from '../composer.content/bridge';
import { afterPause } from './after-pause';
import { createAfterPressHere } from './after-press-here';
import type { Sources } from './assess';
import { atOnce } from './at-once';
import { createBoard } from './board';
import { offerBoard } from './board-bridge';
import { createContentHashes } from './content-hashes';
import { createEngine } from './engine';
import { followTyping } from './follow-typing';
import { createMediaDigests } from './media-digests';
import { createOverlayHost } from './overlay-host';
import { overlayStyle } from './overlay-style';
import { createPainter } from './painter';
import { createPanelsHere } from './panels-here';
import { decidePress } from './press';
import { createReceiptUse } from './receipt-use';
import { followFacts } from './stored-facts';
import { uiLanguage } from './ui-language';
import type { View } from './views';
import { createHealthWatch } from './watch-health';
import { whenIdle } from './when-idle';

/** The engine and everything drawn in the page, for the composers that the small script shows it. */
export function createChecker(side: PageSide): Checker {
  const languageTag = uiLanguage();
  const adapter = withDrafts(side.reader);
  const refresh = atOnce(() => board.reassess());
  const engine = createEngine(refresh, languageTag);
  const facts = followFacts(refresh);
  const hashes = createContentHashes(refresh);
  const receipts = createReceiptUse();
  const media = createMediaDigests(adapter, refresh);
  adapter.readAtLeaving((composer) => {
    const draft = adapter.readDraft(composer);
    return { ...draft, media: media.hashed(composer, draft.media) };
  });
  const sources: Sources = { adapter, engine, facts, hashes, receipts, media, languageTag };
  const board = createBoard(
    sources,
    atOnce(() => {
      painter.paint();
      inPause();
      if (board.views().some(mayGo)) prepareForPress();
    }),
  );
  const afterPress = createAfterPressHere(sources);
  const lookIfUnderstood = createHealthWatch(adapter, afterPress);
  const lookAtHealth = whenIdle(() => lookIfUnderstood(board.views()));
  // Without a pause: what is not there at the press does not see the request that follows it.
  const prepareForPress = whenIdle(afterPress.prepare);
  const host = createOverlayHost(overlayStyle);
  offerBoard({ board, root: host.root });
  const panels = createPanelsHere({ sources, board, root: host.root, refresh }, side.showSentence);
  const painter = createPainter({ side, languageTag, adapter, board, panels, host });
  const inPause = afterPause(() => {
    painter.place();
    lookAtHealth();
  });
  const typing = followTyping(refresh);
  const policy = side.policy();
  if (policy) engine.use(policy);
  return {
    show: (composers) => {
      typing.follow(composers.flatMap(({ composer }) => composer.boxes));
      afterPress.show(composers.length > 0);
      board.show(composers);
    },
    use: (next) => {
      engine.use(next);
      refresh();
    },
    decide: (press) => decidePress({ sources, board, afterPress }, press),
    ownEvent: host.ownEvent,
    refresh,
  };
}

/** A press would let a held post go. */
function mayGo({ assessment: { hold } }: View): boolean {
  return hold.because === 'approved' || hold.because === 'released';
}
