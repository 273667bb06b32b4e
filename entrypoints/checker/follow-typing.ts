import { sameElements } from '../composer.content/same-elements';

export interface Typing {
  /** These are the boxes that are written in now, and no others. */
  readonly follow: (boxes: readonly Element[]) => void;
}

/**
 * Tells of each change of a text; while an input method composes, the text is not one yet. Editors do some of their work without an
 * `input` event (Draft deletes and pastes by itself), so that the boxes are watched too.
 */
export function followTyping(onText: () => void): Typing {
  let isComposing = false;
  let followed: readonly Element[] = [];
  const unlessComposing = () => {
    if (!isComposing) onText();
  };
  const changes = new MutationObserver(unlessComposing);
  const on = (type: string, act: (event: Event) => void) =>
    window.addEventListener(type, act, { capture: true, passive: true });
  on('compositionstart', () => {
    isComposing = true;
  });
  on('compositionend', () => {
    isComposing = false;
    onText();
  });
  on('input', unlessComposing);
  on('focusin', onText);
  on('focusout', onText);
  return {
    follow: (boxes) => {
      if (sameElements(boxes, followed)) return;
      changes.disconnect();
      for (const box of boxes) {
        changes.observe(box, { childList: true, characterData: true, subtree: true });
      }
      followed = boxes;
    },
  };
}
