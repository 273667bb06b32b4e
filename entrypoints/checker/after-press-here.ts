import { loadScript } from '../composer.content/script-loader';
import { type AfterPress, type LetGo, offeredAfterPress } from './after-press-bridge';
import type { Sources } from './assess';

/** Nobody waits for it unless a held post may go: it comes when all else has long been there. */
const LATER_MS = 30_000;

export interface AfterPressHere {
  /** A press may let a held post go: what follows it should be there by then. */
  readonly prepare: () => void;
  /** Whether the page shows a composer. */
  readonly show: (isShown: boolean) => void;
  /** A post was let go; with `letGo`, one that had been held. */
  readonly pressed: (at: number, letGo?: LetGo) => void;
  readonly tell: AfterPress['tell'];
  readonly isHere: () => boolean;
}

/** What becomes of posts after their press, in a script of its own: an ordinary draft is written without it. */
export function createAfterPressHere(sources: Sources): AfterPressHere {
  const side = { sources, isShown: false, pressedAt: Number.NEGATIVE_INFINITY };
  let here: AfterPress | undefined;
  let coming: Promise<unknown> | undefined;
  let willCome = false;
  return {
    prepare: () => void bring(),
    show: (isShown) => {
      if (isShown === side.isShown) return;
      side.isShown = isShown;
      here?.refresh();
      if (!willCome) setTimeout(bring, LATER_MS);
      willCome = true;
    },
    pressed: (at, letGo) => {
      side.pressedAt = at;
      void bring().then(() => letGo && follow(letGo));
    },
    tell: async (composer, kind) => {
      await bring();
      return here?.tell(composer, kind) ?? false;
    },
    isHere: () => here !== undefined,
  };

  function follow(letGo: LetGo): void {
    if (here) here.follow(letGo);
    // Nobody can: then its author may press again.
    else if (letGo.approval) sources.receipts.giveBack(letGo.approval.receipt.jti);
  }

  async function bring(): Promise<void> {
    const find = () => {
      here ??= offeredAfterPress()?.(side);
      return here !== undefined;
    };
    if (find()) return;
    coming ??= loadScript('after-press', find);
    await coming;
    coming = undefined;
    find();
  }
}
