import type { Composer, ReadDraft } from './adapter';
import { lastOf } from './controls';
import { type Alternative, anyOf, type SiteData, type SurfaceData } from './selectors';
import { closestAcross, holds, queryAcross } from './tree';

/** What a composer said when its author went on to a step without the editor. */
interface Remembered {
  readonly place: string;
  readonly draft: ReadDraft;
  /** The last step that it belongs to, once that is there; another one is another post. */
  scope?: Element;
}

const MEMORY = new WeakMap<SiteData, Remembered>();

/** Keeps what the draft says now for the step that comes after its editor. */
export function remember(data: SiteData, place: string, draft: ReadDraft): void {
  MEMORY.set(data, { place, draft });
}

export function forget(data: SiteData): void {
  MEMORY.delete(data);
}

export function rememberedDraft(data: SiteData, { place, scope }: Composer): ReadDraft | undefined {
  const known = MEMORY.get(data);
  return known?.place === place && known.scope === scope ? known.draft : undefined;
}

/** Composers whose editor went away before the post: only the control of their last step is there. */
export function lastSteps(data: SiteData, root: Document, live: readonly Composer[]): Composer[] {
  const found: Composer[] = [];
  for (const surface of data.surfaces) {
    if (!surface.finishScope) continue;
    for (const scope of scopesOf(data, root, surface, surface.finishScope)) {
      const isTaken = [...found, ...live].some((one) => overlaps(scope, one));
      if (!isTaken && belongs(data, surface, scope)) {
        const { place, surface: kind } = surface;
        found.push({ site: data.site, surface: kind, place, scope, boxes: [], isLastStep: true });
      }
    }
  }
  return found;
}

/** The Post controls of a last step. */
export function finishControls({ finish, finishLast }: SurfaceData, scope: Element): Element[] {
  const last = finishLast && lastOf(finishLast, scope);
  const found = [...scope.querySelectorAll(anyOf(finish))];
  return last && !found.includes(last) ? [...found, last] : found;
}

function scopesOf(
  data: SiteData,
  root: Document,
  { place, finish = [], finishLast = [] }: SurfaceData,
  finishScope: readonly Alternative[],
): Set<Element> {
  // A control without a mark is one only for a draft that waits for it.
  const waits = MEMORY.get(data)?.place === place;
  const controls = queryAcross(
    root,
    anyOf(waits ? [...finish, ...finishLast] : finish),
    data.shadowHosts,
  );
  const scopes = new Set<Element>();
  for (const control of controls) {
    for (const { css } of finishScope) {
      const scope = closestAcross(control, css);
      if (!scope) continue;
      scopes.add(scope);
      break;
    }
  }
  return scopes;
}

/** A scope with a marked control is a last step in any case; another one only the first time that a draft waits for it. */
function belongs(data: SiteData, surface: SurfaceData, scope: Element): boolean {
  const known = MEMORY.get(data);
  if (known?.place === surface.place) {
    if (known.scope && !known.scope.isConnected) MEMORY.delete(data);
    else known.scope ??= scope;
    if (known.scope === scope) return true;
  }
  return surface.finish !== undefined && scope.querySelector(anyOf(surface.finish)) !== null;
}

function overlaps(scope: Element, one: Composer): boolean {
  return one.scope === scope || one.boxes.some((box) => holds(scope, box));
}
