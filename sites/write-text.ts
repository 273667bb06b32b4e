import type { WriteOutcome, Writing } from './adapter';
import { editorOf, isPlainField, type Technique } from './editors';
import { rangeOf } from './ranges';
import { readText } from './read-lines';

// Draft and Lexical take over a selection some time after it is made; a paste before that lands at the end of the text (2026-11).
const SETTLE_MS = 50;
const ANSWER_MS = 1000;

/** Puts a text in the place of [start, end) once, checks the result by reading, and never tries again: a second write is how texts get doubled. */
export async function writeText(box: HTMLElement, writing: Writing): Promise<WriteOutcome> {
  const before = readText(box);
  if (writing.start < 0 || writing.end < writing.start || writing.end > before.length)
    return { kind: 'refused' };
  const technique = editorOf(box).technique[isFirefox() ? 'firefox' : 'chromium'];
  const { start, end, text } = technique.startsWith('insert')
    ? { ...writing, text: asHeld(box, writing.text) }
    : neverEmpty(writing, before);
  if (before.slice(0, start) + text + before.slice(end) === before) return { kind: 'written' };
  if (text === '' && !technique.startsWith('insert')) return { kind: 'refused' };
  box.focus();
  await pause(SETTLE_MS);
  if (readText(box) !== before || !select(box, start, end)) return { kind: 'refused' };
  await pause(SETTLE_MS);
  if (readText(box) !== before) return { kind: 'refused' };
  TECHNIQUES[technique](box, text);
  return outcome(box, before, before.slice(0, start) + text + before.slice(end));
}

const TECHNIQUES: Record<Technique, (box: HTMLElement, text: string) => void> = {
  paste: (box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    box.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  },
  // Firefox fills the event only from its own old init members; a DataTransfer arrives empty (2026-11).
  'legacy-paste': (box, text) => {
    const init = {
      dataType: 'text/plain',
      data: text,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    box.dispatchEvent(new ClipboardEvent('paste', init));
  },
  'insert-text': (box, text) => {
    box.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  },
  // Firefox turns a line feed into a <br>, which Quill and ProseMirror throw away (2026-11).
  'insert-lines': (box, text) => {
    const { ownerDocument } = box;
    if (text !== '') keepFirstParagraph(box);
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) ownerDocument.execCommand('insertParagraph');
      if (line) ownerDocument.execCommand('insertText', false, line);
      else if (text === '') ownerDocument.execCommand('delete');
    }
  },
};

/** Firefox takes away every paragraph of a selection that begins at the start of the first; what is inserted then stands in none, and Quill drops it. */
function keepFirstParagraph(box: HTMLElement): void {
  const selection = selectionOf(box);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!selection || !range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const first = [...box.children].find((one) => one.contains(startContainer));
  if (!first || first.contains(endContainer)) return;
  const last = first.childNodes.length;
  selection.setBaseAndExtent(first, last, endContainer, endOffset);
  box.ownerDocument.execCommand('delete');
  const { anchorNode, anchorOffset } = selection;
  if (anchorNode) selection.setBaseAndExtent(startContainer, startOffset, anchorNode, anchorOffset);
}

/** Waits until the box says this; false where it does not within a second. */
export async function settles(box: HTMLElement, wanted: string): Promise<boolean> {
  return happens(() => readText(box) === wanted);
}

/** Looks until it is so, for a second at most. */
export async function happens(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + ANSWER_MS;
  while (!isSo() && performance.now() < end) await pause(SETTLE_MS / 2);
  return isSo();
}

async function outcome(box: HTMLElement, before: string, wanted: string): Promise<WriteOutcome> {
  await settles(box, wanted);
  const after = readText(box);
  if (after === wanted) return { kind: 'written' };
  return after === before ? { kind: 'refused' } : { kind: 'changed-otherwise', before };
}

/** A text as this editor's model can hold it. */
function asHeld(box: HTMLElement, text: string): string {
  return editorOf(box).held(text);
}

/** An empty paste does nothing: take a neighbouring character along and write it again. */
function neverEmpty({ start, end, text }: Writing, before: string) {
  if (text !== '') return { start, end, text };
  const previous = [...before.slice(0, start)].at(-1) ?? '';
  if (previous) return { start: start - previous.length, end, text: previous };
  const next = [...before.slice(end)][0] ?? '';
  return { start, end: end + next.length, text: next };
}

function select(box: HTMLElement, start: number, end: number): boolean {
  if (isPlainField(box)) {
    box.setSelectionRange(start, end);
    return true;
  }
  const range = rangeOf(box, start, end);
  const selection = selectionOf(box);
  if (!range || !selection) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}

/** Chromium keeps a selection of its own for each shadow root; Firefox has the document's only. */
function selectionOf(box: HTMLElement): Selection | null {
  const root = box.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}

function isFirefox(): boolean {
  return CSS.supports('-moz-appearance', 'none');
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
