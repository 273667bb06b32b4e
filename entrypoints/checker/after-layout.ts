/**
 * Many wishes, one act: in the next drawing of the page, between the browser's working out where everything stands and its painting. Asking
 * there costs next to nothing; asked before, the browser works it all out for us first, which on a busy page costs more than all else.
 */
export function afterLayout(act: () => void): () => void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    act();
  });
  // An observer tells once of whatever it begins to observe.
  return () => observer.observe(document.documentElement);
}
