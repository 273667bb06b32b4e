import type { Composer } from './adapter';
import { answeredPost } from './answers';
import { anyOf, type SiteData, type SurfaceData } from './selectors';
import { lastSteps } from './steps';
import {
  closestAcross,
  focusedIn,
  holds,
  isHiddenFrame,
  isShown,
  parentOf,
  queryAcross,
} from './tree';
import { UNKNOWN, unknownBoxOf } from './unknown';

/** The composers that a person can see, and the focused editor that no surface describes. */
export function findComposers(data: SiteData, root: Document): Composer[] {
  const all = allComposers(data, root);
  const seen = all.filter(isVisible);
  const focused = focusedIn(root);
  const own = focused && composerAround(data, focused, all);
  return own?.place === UNKNOWN.place ? [...seen, own] : seen;
}

/** The composer around this node: by its box first, else the innermost scope. */
export function composerOf(data: SiteData, node: Node): Composer | undefined {
  const root = node.ownerDocument;
  return root ? composerAround(data, node, allComposers(data, root)) : undefined;
}

/** The same where all composers of the node's page were looked for just now. */
export function composerAround(
  data: SiteData,
  node: Node,
  all: readonly Composer[],
): Composer | undefined {
  const own = all.find((composer) => composer.boxes.some((box) => holds(box, node)));
  if (own) return own;
  const around = innermost(all.filter((composer) => holds(composer.scope, node)));
  const root = node.ownerDocument;
  if (around || !root || isHiddenFrame(root)) return around;
  const unknown = unknownComposer(data, node);
  return unknown && isDescribed(all, unknown) ? undefined : unknown;
}

/** Hidden ones too: a page's own script can press Post in them. */
export function allComposers(data: SiteData, root: Document): Composer[] {
  if (isHiddenFrame(root)) return [];
  const css = anyOf(data.surfaces.flatMap((surface) => surface.editor));
  const found: Composer[] = [];
  for (const box of new Set(queryAcross(root, css, data.shadowHosts))) {
    if (!(box instanceof HTMLElement) || box.matches(anyOf(data.exclude))) continue;
    addBox(data, box, found);
  }
  return [...found, ...lastSteps(data, root, found)];
}

export function innermost(composers: readonly Composer[]): Composer | undefined {
  return composers.reduce<Composer | undefined>(
    (inner, one) => (!inner || holds(inner.scope, one.scope) ? one : inner),
    undefined,
  );
}

function isVisible({ boxes, scope, isLastStep }: Composer): boolean {
  return isLastStep ? isShown(scope) : boxes.some(isShown);
}

function addBox(data: SiteData, box: HTMLElement, found: Composer[]): void {
  for (const surface of data.surfaces) {
    const scope = scopeOf(surface, box);
    if (!scope) continue;
    const at = found.findIndex((one) => one.scope === scope && one.place === surface.place);
    const composer = composerFor(data, surface, scope, [...(found[at]?.boxes ?? []), box]);
    found.splice(at < 0 ? found.length : at, 1, composer);
    return;
  }
}

function scopeOf(surface: SurfaceData, box: Element): Element | undefined {
  if (!box.matches(anyOf(surface.editor))) return undefined;
  const outer = closestInOrder(surface, box);
  if (!outer) return undefined;
  if (surface.onlyAnswers && !answeredPost(surface, box, outer)) return undefined;
  return surface.shrink ? shrunk(box, outer, anyOf(surface.submit)) : outer;
}

function closestInOrder(surface: SurfaceData, box: Element): Element | undefined {
  for (const { css } of surface.scope) {
    const scope = closestAcross(box, css);
    if (scope) return scope;
  }
  return undefined;
}

function shrunk(box: Element, outer: Element, submit: string): Element {
  for (let at = parentOf(box); at && at !== outer; at = parentOf(at)) {
    if (at instanceof Element && at.querySelector(submit)) return at;
  }
  return outer;
}

function unknownComposer(data: SiteData, node: Node): Composer | undefined {
  const box = unknownBoxOf(data, node);
  if (!box) return undefined;
  const scope = closestInOrder(UNKNOWN, box) ?? box.parentElement ?? box;
  return composerFor(data, UNKNOWN, scope, [box]);
}

function composerFor(
  { site }: SiteData,
  { place, surface }: SurfaceData,
  scope: Element,
  boxes: readonly HTMLElement[],
): Composer {
  return { site, surface, place, scope, boxes };
}

function isDescribed(all: readonly Composer[], unknown: Composer): boolean {
  return all.some((composer) => composer.boxes.some((box) => unknown.boxes.includes(box)));
}
