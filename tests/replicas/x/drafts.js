import { ContentState, EditorState } from 'draft-js';
import { tagDecorator } from './editor-decorator.js';

let nextId = 1;

/** What is written in one composer: parts of a thread, what is attached to them, when it goes out. */
export function startDraft(text = '') {
  return { parts: [startPart(text)], active: 0, at: null };
}

export function startPart(text = '') {
  nextId += 1;
  return { id: nextId, editor: editorWith(text), committed: text, media: [], poll: null };
}

export function editorWith(text) {
  const content = ContentState.createFromText(text);
  return EditorState.moveSelectionToEnd(EditorState.createWithContent(content, tagDecorator));
}

export function textOf(part) {
  return part.editor.getCurrentContent().getPlainText('\n');
}

/** What goes out: a thread sends what each part held when it lost the focus, a single post what its editor holds. */
export function textsToSend({ parts }) {
  return parts.length > 1 ? parts.map((part) => part.committed) : parts.map(textOf);
}

export function mayPost({ parts }) {
  return parts.every((part) => {
    const choices = part.poll?.slice(0, 2) ?? [];
    return (textOf(part).trim() || part.media.length > 0) && choices.every((one) => one.trim());
  });
}

/** The draft of a place as it is now, and a way to change it; it outlives the editor, as on the site. */
export function useDraft(store, name, text) {
  const { drafts } = store.getState();
  drafts[name] ??= startDraft(text);
  const change = (update) => {
    const now = store.getState().drafts;
    // The composer may be gone already: a late answer of the editor must not bring its draft back.
    if (now[name]) store.set({ drafts: { ...now, [name]: update(now[name]) } });
  };
  return [drafts[name], change];
}

/** Changes one part of a draft by its id. */
export function withPart(draft, id, update) {
  return {
    ...draft,
    parts: draft.parts.map((part) => (part.id === id ? { ...part, ...update(part) } : part)),
  };
}

export function commitAll(draft) {
  return { ...draft, parts: draft.parts.map((part) => ({ ...part, committed: textOf(part) })) };
}
