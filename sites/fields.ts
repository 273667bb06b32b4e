import type { PartKind } from '../domain/draft';
import type { Composer } from './adapter';
import { anyOf, type SurfaceData } from './selectors';

/** A text of the draft and the element that holds it. */
export interface Field {
  readonly kind: PartKind;
  readonly box: HTMLElement;
}

/** All texts of a composer in document order: its editors, and what goes out with them. */
export function fieldsOf({ fields = [] }: SurfaceData, { scope, boxes }: Composer): Field[] {
  const editors = boxes.map((box): Field => ({ kind: 'text', box }));
  if (fields.length === 0) return editors;
  const others: Field[] = [];
  for (const box of scope.querySelectorAll<HTMLElement>(anyOf(fields))) {
    const kind = fields.find(({ css }) => box.matches(css))?.kind;
    if (kind && !boxes.some((editor) => editor.contains(box))) others.push({ kind, box });
  }
  return [...editors, ...others].sort((a, b) => (follows(a.box, b.box) ? -1 : 1));
}

function follows(first: Element, second: Element): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}
