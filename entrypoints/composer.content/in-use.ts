import type { Policy } from '../../platform/stored-schemas';
import type { Composer } from '../../sites/adapter';

/**
 * True where the checker must be there now. Reading a feed needs none: an empty composer that nobody is at posts nothing, and where a
 * post of it is pressed all the same, the press waits for the checker. In `monitor` no press waits, so that one may not be late.
 */
export function needsChecker(composer: Composer, { pack }: Pick<Policy, 'pack'>): boolean {
  if (pack.mode === 'monitor' || composer.isLastStep) return true;
  return composer.boxes.some((box) => hasCaret(box) || hasText(box));
}

export function hasCaret(box: HTMLElement): boolean {
  const root = box.getRootNode();
  const isRoot = root instanceof Document || root instanceof ShadowRoot;
  return isRoot && root.activeElement !== null && box.contains(root.activeElement);
}

function hasText(box: HTMLElement): boolean {
  const text = box instanceof HTMLTextAreaElement ? box.value : box.textContent;
  return text.trim() !== '';
}
