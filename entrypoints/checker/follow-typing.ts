import { sameElements } from '../composer.content/same-elements';

export interface Typing {
  /** These are the boxes that are written in now, and no others. */
  readonly follow: (boxes: readonly Element[]) => void;
}

/**
 * Tells of each change of a text without an `input` event, which the script of the site hears: editors do some of their work by themselves
 * (Draft deletes and pastes so). While an input method composes, the text is not one yet.
 */
export function followTyping(onText: () => void): Typing {
  let isComposing = false;
  let followed: readonly Element[] = [];
  const changes = new MutationObserver(() => {
    if (!isComposing) onText();
  });
  const on = (type: string, act: () => void) =>
    window.addEventListener(type, act, { capture: true, passive: true });
  on('compositionstart', () => {
    isComposing = true;
  });
  on('compositionend', () => {
    isComposing = false;
    onText();
  });
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
