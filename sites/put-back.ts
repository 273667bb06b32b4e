import { editorOf } from './editors';
import { readText } from './read-lines';
import { settles, writeText } from './write-text';

/** Makes the box say `before` again: by the editor's own undo, which leaves its history whole, else by writing. True where it does. */
export async function putBack(box: HTMLElement, before: string): Promise<boolean> {
  if (readText(box) === before) return true;
  if (undo(box) && (await settles(box, before))) return true;
  const outcome = await writeText(box, { part: 0, ...difference(readText(box), before) });
  return outcome.kind === 'written';
}

/** False where there is no undo that can be trusted. */
function undo(box: HTMLElement): boolean {
  const way = editorOf(box).undo;
  if (way === 'none') return false;
  box.focus();
  if (way === 'browser') box.ownerDocument.execCommand('undo');
  else box.dispatchEvent(undoKey());
  return true;
}

/** What its author would press. Editors of libraries keep a history of their own, of which the browser's undo knows nothing. */
function undoKey(): KeyboardEvent {
  const isMac = navigator.platform.startsWith('Mac');
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90 };
  const way = { bubbles: true, cancelable: true, composed: true };
  return new KeyboardEvent('keydown', { ...key, ...way, ctrlKey: !isMac, metaKey: isMac });
}

/** The one span that differs, in whole characters: what need not be written cannot be harmed. */
export function difference(
  now: string,
  wanted: string,
): { start: number; end: number; text: string } {
  const [from, to] = [[...now], [...wanted]];
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const start = from.slice(0, head).join('').length;
  const end = now.length - from.slice(from.length - tail).join('').length;
  return { start, end, text: to.slice(head, to.length - tail).join('') };
}
