import type { Composer, SiteReader } from '../../sites/adapter';

const PAUSE_MS = 200;

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
  const roots = new WeakSet<Node>();
  const observer = new MutationObserver(soon);
  observe(document);
  window.addEventListener('focusin', meet, true);
  window.addEventListener('input', meet, true);
  return { look, stop };

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    met = met.filter(({ scope, boxes }) => scope.isConnected && boxes.every((b) => b.isConnected));
    const found = reader.findComposers(document);
    const others = met.filter(({ scope }) => found.every((one) => one.scope !== scope));
    for (const { scope } of found) observe(scope.getRootNode());
    onLook([...found, ...others]);
  }

  function soon(): void {
    timer ??= setTimeout(look, PAUSE_MS);
  }

  /** An observer of the document does not look into shadow roots; events do come out of them. */
  function meet(event: Event): void {
    const [node] = event.composedPath();
    const composer = node instanceof Node ? reader.composerOf(node) : undefined;
    if (!composer) return;
    if (composer.place === 'unknown') {
      met = [...met.filter(({ scope }) => scope !== composer.scope), composer];
    }
    soon();
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
