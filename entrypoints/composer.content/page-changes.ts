import type { Composer } from '../../sites/adapter';

/** What a composer is made of, or stands in, on any site. */
const PARTS = '[contenteditable],textarea,[role=dialog],[src^="blob:"]';

/** True where these changes may have brought a composer, or ended one that is known. */
export function mayMatter(changes: readonly MutationRecord[], known: readonly Composer[]): boolean {
  return known.some(hasGone) || changes.some(bringsPart);
}

function hasGone({ scope, boxes }: Composer): boolean {
  return !(scope.isConnected && boxes.every((box) => box.isConnected));
}

/** Makes no lists: a busy timeline changes hundreds of times a second, and most of what comes is small. */
function bringsPart({ addedNodes }: MutationRecord): boolean {
  for (let at = 0; at < addedNodes.length; at++) {
    const node = addedNodes[at];
    if (node instanceof Element && (node.matches(PARTS) || holdsPart(node))) return true;
  }
  return false;
}

function holdsPart(element: Element): boolean {
  return element.firstElementChild !== null && element.querySelector(PARTS) !== null;
}
