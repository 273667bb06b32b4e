import type { Checker } from './bridge';

const TYPES = [
  ...['focus', 'blur', 'focusin', 'focusout'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'click'],
  ...['beforetoggle', 'toggle'],
] as const;

/**
 * What happens inside our own card and dialog is not the page's business: no focus trap takes the caret back, no shortcut fires, no
 * letter of a note is seen. Registered at document_start, because only the first listeners come before the page's.
 */
export function hideOwnEvents(checker: () => Checker | undefined): void {
  for (const type of TYPES) {
    window.addEventListener(
      type,
      (event) => {
        if (checker()?.ownEvent(event)) event.stopImmediatePropagation();
      },
      true,
    );
  }
}
