import type { Composer } from '../../sites/adapter';

/** What a composer is made of, or stands in, on any site. */
const PARTS = '[contenteditable],textarea,[role=dialog],[src^="blob:"]';

/** True where these changes may have brought a composer, or ended one that is known. */
export function mayMatter(changes: readonly MutationRecord[], known: readonly Composer[]): boolean {
  return (
    known.some(({ scope, boxes }) => ![scope, ...boxes].every((one) => one.isConnected)) ||
    changes.some(({ addedNodes }) => [...addedNodes].some(brings))
  );
}

function brings(node: Node): boolean {
  return node instanceof Element && (node.matches(PARTS) || node.querySelector(PARTS) !== null);
}
