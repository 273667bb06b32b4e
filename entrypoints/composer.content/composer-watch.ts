import type { Composer, SiteReader } from '../../sites/adapter';
import { mayMatter } from './page-changes';

const PAUSE_MS = 200;
/** A page that changes all the time, as timelines do, is not searched each time: only what could bring or end a composer is worth it. */
const CALM_MS = 2000;

export interface ComposerWatch {
  /** Looks now; the same as what a change of the page does a moment later. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Follows the composers of a page: one observer for the whole of it, and focus and typing where an observer does not see. */
export function watchComposers(
  reader: SiteReader,
  onLook: (composers: readonly Composer[]) => void,
): ComposerWatch {
  let met: Composer[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: readonly Composer[] = [];
  let due = Number.POSITIVE_INFINITY;
  const roots = new WeakSet<Node>();
  const observer = new MutationObserver((changes) => {
    soon(mayMatter(changes, known) ? PAUSE_MS : CALM_MS);
  });
  observe(document);
  window.addEventListener('focusin', meet, true);
  window.addEventListener('input', meet, true);
  return { look, stop };

  function look(): void {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    met = met.filter(({ scope, boxes }) => scope.isConnected && boxes.every((b) => b.isConnected));
    const found = reader.findComposers(document);
    const others = met.filter(({ scope }) => found.every((one) => one.scope !== scope));
    for (const { scope } of found) observe(scope.getRootNode());
    known = [...found, ...others];
    onLook(known);
  }

  function soon(pause: number): void {
    const at = performance.now() + pause;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(look, pause);
  }

  /** An observer of the document does not look into shadow roots; events do come out of them. */
  function meet(event: Event): void {
    const [node] = event.composedPath();
    const composer = node instanceof Node ? reader.composerOf(node) : undefined;
    if (!composer) return;
    if (composer.place === 'unknown') {
      met = [...met.filter(({ scope }) => scope !== composer.scope), composer];
    }
    soon(PAUSE_MS);
  }

  function observe(root: Node): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true });
  }

  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    window.removeEventListener('focusin', meet, true);
    window.removeEventListener('input', meet, true);
  }
}
