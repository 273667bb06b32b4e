const TYPES = [
  ...['focus', 'blur', 'focusin', 'focusout', 'pointerdown'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'click'],
  ...['beforetoggle', 'toggle'],
];

/**
 * Hears each event of the page once, however many of ours want it: a listener costs more than what most of them do. What happens inside
 * our own card and dialog is not the page's business: no focus trap takes the caret back, no shortcut fires, no letter of a note is seen.
 * Called at document_start, because only the first listeners come before the page's. The answer ends it.
 */
export function hearFirst(
  isOwn: (event: Event) => boolean | undefined,
  act: (event: Event) => void,
): () => void {
  const end = new AbortController();
  const listen = (event: Event) => {
    if (isOwn(event)) event.stopImmediatePropagation();
    else act(event);
  };
  for (const type of TYPES) {
    window.addEventListener(type, listen, { capture: true, signal: end.signal });
  }
  return () => end.abort();
}
