/** Reads after each change of a text; while an input method composes, the text is not one yet. */
export function followTyping(onText: () => void): void {
  let isComposing = false;
  const on = (type: string, act: (event: Event) => void) =>
    window.addEventListener(type, act, { capture: true, passive: true });
  on('compositionstart', () => {
    isComposing = true;
  });
  on('compositionend', () => {
    isComposing = false;
    onText();
  });
  on('input', () => {
    if (!isComposing) onText();
  });
  on('focusin', onText);
  on('focusout', onText);
}
