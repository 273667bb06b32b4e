import { type Alternative, anyOf } from './selectors';

/** The parent as events travel: out of an open shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** `closest` that leaves open shadow roots. */
export function closestAcross(node: Node, css: string): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at.getRootNode())) {
    const found = (at instanceof Element ? at : at.parentElement)?.closest(css);
    if (found) return found;
  }
  return undefined;
}

/** `contains` that looks into open shadow roots. */
export function holds(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** All matches in document order: the document's own, then those in each known shadow root. */
export function queryAcross(
  root: Document,
  css: string,
  shadowHosts: readonly Alternative[],
): Element[] {
  const roots: ParentNode[] = [root];
  if (shadowHosts.length > 0) {
    for (const host of root.querySelectorAll(anyOf(shadowHosts))) {
      if (host.shadowRoot) roots.push(host.shadowRoot);
    }
  }
  return roots.flatMap((one) => [...one.querySelectorAll(css)]);
}

/** The focused element, inside shadow roots too. */
export function focusedIn(root: Document): Element | null {
  let focused = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** True in a frame that nobody can see: LinkedIn keeps a hidden one with an editor of its own (seen 2026-07). */
export function isHiddenFrame(root: Document): boolean {
  const frame = root.defaultView?.frameElement;
  if (!frame) return false;
  const { width, height } = frame.getBoundingClientRect();
  return width === 0 || height === 0 || !isShown(frame);
}
