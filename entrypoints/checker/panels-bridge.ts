import type { Sources } from './assess';
import type { Board } from './board';
import type { Held, View } from './views';

/** What the checker offers to cards and dialogs, which come in a script of their own. */
export interface PanelsSide {
  readonly sources: Sources;
  readonly board: Board;
  readonly root: ShadowRoot;
  /** Draws everything anew. */
  readonly refresh: () => void;
}

export interface PanelsDrawing {
  readonly views: readonly View[];
  readonly held: Held | undefined;
  readonly scheme: 'light' | 'dark';
}

export interface Panels {
  /** The cards of the open views, and the dialog; nothing where none is open. */
  readonly draw: (drawing: PanelsDrawing) => void;
}

type MakePanels = (side: PanelsSide) => Panels;

const PANELS = Symbol.for('guidepost.panels');

interface World {
  [PANELS]?: MakePanels;
}

export function offerPanels(make: MakePanels): void {
  (globalThis as World)[PANELS] = make;
}

export function offeredPanels(): MakePanels | undefined {
  return (globalThis as World)[PANELS];
}
