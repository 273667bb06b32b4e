/** How a text gets into an editor that somebody else's code owns. */
export type Technique = 'paste' | 'legacy-paste' | 'insert-text' | 'insert-lines';

/** One row per editor library: how to know it, how to read it, how it survives being written to. */
export interface EditorKind {
  readonly name: string;
  readonly marks: string;
  /** Nodes the library draws that are no text. */
  readonly ignore: string;
  /** What the library's model holds for a text of the DOM. */
  readonly held: (text: string) => string;
  /** Whose history undoes a change: that of the library, by its key, or the browser's. `none`: it may take the author's words along. */
  readonly undo: 'library' | 'browser' | 'none';
  /** Changes so close together are one step of its undo (milliseconds): ours must not become one with the author's last words. */
  readonly undoStepMs: number;
  /** Measured in both browsers with the real libraries, 2026-11: see the adapter contract in tests/sites. */
  readonly technique: { readonly chromium: Technique; readonly firefox: Technique };
}

const PASTE = { chromium: 'paste', firefox: 'legacy-paste' } as const;
const INSERT = { chromium: 'insert-text', firefox: 'insert-text' } as const;
const INSERT_LINES = { chromium: 'insert-text', firefox: 'insert-lines' } as const;
const PLAIN = { ignore: '', held: asIs, undo: 'library', undoStepMs: 0 } as const;
/** What happens within a second of a change is one step of Quill's history, in both of its versions. Its caret stands in a sign of its own
 *  after words of another format, such as a mention (2026-11). */
const QUILL = {
  ...PLAIN,
  ignore: '.ql-cursor',
  undo: 'none',
  undoStepMs: 1000,
  technique: INSERT_LINES,
} as const;

const EDITORS: readonly EditorKind[] = [
  {
    ...PLAIN,
    name: 'draft',
    marks: '.public-DraftEditor-content',
    ignore: 'br[data-text]',
    technique: PASTE,
  },
  { ...PLAIN, name: 'lexical', marks: '[data-lexical-editor="true"]', technique: PASTE },
  {
    ...QUILL,
    name: 'quill1',
    marks: '.ql-container:has(> .ql-clipboard) > .ql-editor',
    held: composed,
  },
  { ...QUILL, name: 'quill2', marks: '.ql-editor' },
  {
    ...PLAIN,
    name: 'prosemirror',
    undoStepMs: 500,
    marks: '.ProseMirror',
    ignore: '.ProseMirror-trailingBreak,.ProseMirror-separator,.ProseMirror-widget',
    technique: INSERT_LINES,
  },
  { ...PLAIN, name: 'textarea', marks: 'textarea,input', undo: 'browser', technique: INSERT },
  {
    ...PLAIN,
    name: 'contenteditable',
    marks: '*',
    held: withPlainSpaces,
    undo: 'browser',
    technique: INSERT,
  },
];

export function editorOf(box: Element): EditorKind {
  const kind = EDITORS.find(({ marks }) => box.matches(marks));
  if (!kind) throw new Error('The last row of the editor table fits every element.');
  return kind;
}

/** A form's own field: its text is its value, not nodes. */
export function isPlainField(box: Element): box is HTMLTextAreaElement | HTMLInputElement {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
}

function asIs(text: string): string {
  return text;
}

/** A letter and its accent are one sign, whatever the DOM holds. */
function composed(text: string): string {
  return text.normalize();
}

function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
