import type { AnswerHint, SurfaceData } from './selectors';
import { closestAcross } from './tree';

/** The site's id of the post that a reply or comment answers, by the first hint that knows it. */
export function answeredPost(
  surface: SurfaceData,
  box: Element,
  scope: Element,
): string | undefined {
  for (const hint of surface.answers ?? []) {
    const id = textFor(hint, box, scope)?.match(hint.extract)?.[1];
    if (id) return id;
  }
  return undefined;
}

function textFor(hint: AnswerHint, box: Element, scope: Element): string | null | undefined {
  if (hint.from === 'address') return box.ownerDocument.location.href;
  return elementFor(hint, box, scope)?.getAttribute(hint.attribute ?? '');
}

function elementFor({ from, css = '', around = '' }: AnswerHint, box: Element, scope: Element) {
  if (from === 'around') return closestAcross(box, css);
  if (from === 'within') return closestAcross(box, around)?.querySelector(css);
  return lastBefore(box, scope, css);
}

function lastBefore(box: Element, scope: Element, css: string): Element | undefined {
  return [...scope.querySelectorAll(css)]
    .filter((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
    .at(-1);
}
