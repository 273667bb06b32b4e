import type { BoardSide } from '../checker/board-bridge';
import { hasChip, type View } from '../checker/views';
import { hasCaret } from '../composer.content/in-use';

/** So long a card may take to come: the script that draws it is loaded for the first one. */
const PATIENCE_MS = 5000;

/**
 * Opens the card of the composer with the caret, or of the only one that shows a notice, and gives it the keyboard. Pressed in an open
 * card it closes it. When the card closes, the caret is where it was.
 */
export function openNotice({ board, root }: BoardSide): void {
  if (board.held()) return;
  const views = board.views();
  const inside = views.find((view) => cardOf(root, view)?.contains(root.activeElement));
  const view = inside ?? atCaret(views) ?? onlyShown(views);
  if (!view) return;
  if (!inside) bringIntoSight(view);
  if (inside || !view.isOpen) board.toggle(view.key);
  if (!inside) void giveKeyboard(root, view);
}

function atCaret(views: readonly View[]): View | undefined {
  return views.find(({ composer }) => composer.boxes.some(hasCaret));
}

function onlyShown(views: readonly View[]): View | undefined {
  const [only, ...others] = views.filter(hasChip);
  return others.length === 0 ? only : undefined;
}

/** A notice whose composer was scrolled away is hidden with it. */
function bringIntoSight({ composer: { boxes, scope } }: View): void {
  const box = boxes.find(hasCaret) ?? boxes[0] ?? scope;
  box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** A card is drawn when its script came, and cannot take the keyboard before it stands in its place. */
async function giveKeyboard(root: ShadowRoot, view: View): Promise<void> {
  const before = view.composer.boxes.find(hasCaret);
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    await new Promise((done) => setTimeout(done, 30));
    const body = cardOf(root, view)?.querySelector<HTMLElement>('[tabindex="0"]');
    body?.focus();
    if (!body || root.activeElement !== body) continue;
    if (before) returnAfter(root, view, before);
    return;
  }
}

/** Closing a card takes away what has the keyboard; without this it would be nowhere. */
function returnAfter(root: ShadowRoot, view: View, box: HTMLElement): void {
  const gone = new MutationObserver(() => {
    if (cardOf(root, view)) return;
    gone.disconnect();
    const isNowhere = document.activeElement === document.body || !document.activeElement;
    if (isNowhere && box.isConnected) box.focus();
  });
  gone.observe(root, { childList: true, subtree: true });
}

function cardOf(root: ShadowRoot, { key }: View): HTMLElement | null {
  return root.querySelector(`[data-card="${key}"]`);
}
