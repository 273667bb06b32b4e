import type { Board } from './board';

/** What the checker offers to the script of the shortcut. */
export interface BoardSide {
  readonly board: Board;
  readonly root: ShadowRoot;
}

const BOARD = Symbol.for('guidepost.board');

interface World {
  [BOARD]?: BoardSide;
}

export function offerBoard(side: BoardSide): void {
  (globalThis as World)[BOARD] = side;
}

export function offeredBoard(): BoardSide | undefined {
  return (globalThis as World)[BOARD];
}
