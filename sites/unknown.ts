import type { SiteData, SurfaceData } from './selectors';
import { anyOf } from './selectors';
import { closestAcross } from './tree';

const SEEN = { seen: '2026-11', where: 'any page' };

const EDITABLE =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

// Searches and one-line fields are not compose boxes.
export const NO_COMPOSER =
  '[role="searchbox"],[role="combobox"],[role="search"] *,[aria-multiline="false"],[readonly],[disabled]';

/** Stands for a composer that no surface describes, so that a change of the site gives warnings instead of silence. */
export const UNKNOWN: SurfaceData = {
  place: 'unknown',
  surface: 'post',
  editor: [],
  scope: [
    { css: 'form', ...SEEN },
    { css: '[role="dialog"]', ...SEEN },
    { css: '[role="article"],article', ...SEEN },
  ],
  submit: [{ css: 'button[type="submit"],input[type="submit"]', ...SEEN }],
  keys: [{ key: 'Enter', held: 'ctrl-or-meta', ...SEEN }],
};

/** The editor around this node, or the one in its form or dialog, if it may be a compose box. */
export function unknownBoxOf(data: SiteData, node: Node): HTMLElement | undefined {
  const around = closestAcross(node, EDITABLE);
  if (around) return mayCompose(data, around) ? around : undefined;
  const scope = closestAcross(node, anyOf(UNKNOWN.scope));
  const inside = [...(scope?.querySelectorAll(EDITABLE) ?? [])];
  return inside.find((element): element is HTMLElement => mayCompose(data, element));
}

function mayCompose(data: SiteData, element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    !element.matches(NO_COMPOSER) &&
    !element.matches(anyOf(data.exclude))
  );
}
