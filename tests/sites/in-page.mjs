import { SHADOW_HOSTS } from '../e2e/sites.mjs';

/** In the page: all matches of the document, then those in the shadow root where this site's composers stand. */
const ALL = `(css) => {
  const host = document.querySelector(${JSON.stringify(SHADOW_HOSTS.join())});
  return [document, host?.shadowRoot].flatMap((root) => [...(root?.querySelectorAll(css) ?? [])]);
}`;

/**
 * Runs `act(all, argument)` in the page's own world and answers what it gave; `all(css)` finds across the shadow root of composers. As a
 * text, for a function that is sent to a page sees nothing else of its file.
 */
export function inPage(frame, act, argument) {
  return frame.evaluate(`(${act})(${ALL}, ${JSON.stringify(argument)})`);
}
