import type { PageSide } from '../composer.content/bridge';
import { loadScript } from '../composer.content/script-loader';
import { spokenWords } from './language-bridge';
import { offeredPanels, type Panels, type PanelsDrawing, type PanelsSide } from './panels-bridge';
import { shownState } from './shown-state';

export interface PanelsHere {
  /** They will be wanted soon: a draft is held, or somebody comes to its chip. */
  readonly prepare: () => void;
  /** Draws what is open; where the script for it is not there yet, once it came. */
  readonly draw: (drawing: PanelsDrawing) => void;
}

/** Cards and dialogs, loaded when the first one is wanted. A held post is held with and without them. */
export function createPanelsHere(
  side: PanelsSide,
  showSentence: PageSide['showSentence'],
): PanelsHere {
  let panels: Panels | undefined;
  let coming: Promise<boolean> | undefined;
  let isBringing = false;
  return { prepare: () => void load().then(here), draw };

  function draw(drawing: PanelsDrawing): void {
    const those = here();
    if (those) those.draw(drawing);
    else if (isWanted(drawing)) void bring();
  }

  function here(): Panels | undefined {
    panels ??= offeredPanels()?.(side);
    return panels;
  }

  async function bring(): Promise<void> {
    if (isBringing) return;
    isBringing = true;
    const hasCome = await load();
    isBringing = false;
    if (hasCome) side.refresh();
    else giveUp();
  }

  function load(): Promise<boolean> {
    const hasCome = () => offeredPanels() !== undefined;
    if (hasCome()) return Promise.resolve(true);
    coming ??= loadScript('panels', hasCome).finally(() => {
      coming = undefined;
    });
    return coming;
  }

  /** Nothing stays open that nobody sees; the next press, of Post or of the chip, tries again. */
  function giveUp(): void {
    const { board, sources } = side;
    const { say, direction } = spokenWords(sources.languageTag);
    const held = board.held();
    const open = board.views().filter(({ key, isOpen }) => isOpen || key === held?.key);
    board.hold(undefined);
    for (const { key } of open) board.patch(key, { isOpen: false });
    for (const view of open.slice(0, 1)) {
      const state = say(`state.${shownState(view, false)}`);
      showSentence(`Guidepost: ${state}. ${say('hold.broken.next')}`, direction);
    }
  }
}

function isWanted({ views, held }: PanelsDrawing): boolean {
  return held !== undefined || views.some(({ isOpen }) => isOpen);
}
