import type { Composer, PostAction } from './adapter';
import { lastOf } from './controls';
import { allComposers, composerAround, composerOf, innermost } from './find-composers';
import { anyOf, type KeyRule, type SiteData } from './selectors';
import { finishControls } from './steps';
import { surfaceOf } from './surface-of';
import { UNKNOWN } from './unknown';

/** The composer that this event would post, and how. */
export function postedBy(
  data: SiteData,
  event: Event,
): { readonly composer: Composer; readonly by: PostAction } | undefined {
  if (event.type === 'click') return byControl(data, event, 'click');
  if (event.type !== 'keydown' || !isKeyPress(event)) return undefined;
  return byKey(data, event) ?? (isPress(event) ? byControl(data, event, 'key') : undefined);
}

/** The Post controls as they are now: sites replace the node when it wakes, so nobody may keep it. */
export function submitControls(data: SiteData, composer: Composer): Element[] {
  const { scope } = composer;
  const surface = surfaceOf(data, composer);
  if (composer.isLastStep) return finishControls(surface, scope);
  const last = surface.submitLast && lastOf(surface.submitLast, scope);
  const found = [...scope.querySelectorAll(anyOf(surface.submit))];
  const all = last && !found.includes(last) && follows(last, composer) ? [...found, last] : found;
  return all.filter((control) => !control.matches(anyOf(surface.next)));
}

/** What a person presses when the text is written: a Post control, or what leads to the step that has it. */
export function waysOn(data: SiteData, composer: Composer): Element[] {
  const { next } = surfaceOf(data, composer);
  return [...composer.scope.querySelectorAll(anyOf(next)), ...submitControls(data, composer)];
}

function follows(control: Element, composer: Composer): boolean {
  return composer.boxes.some(
    (box) => box.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

function byControl(data: SiteData, event: Event, by: PostAction) {
  const path = event.composedPath();
  const root = documentOf(path);
  if (!root || !touchesControl(data, path)) return undefined;
  const all = allComposers(data, root);
  const pressed = [...all, ...unknownAt(data, path, all)].filter((composer) =>
    submitControls(data, composer).some((control) => path.includes(control) && !isOff(control)),
  );
  const composer = innermost(pressed);
  return composer && { composer, by };
}

/** Most clicks and keys are nobody's Post action: say so before looking for composers. */
function touchesControl(data: SiteData, path: readonly EventTarget[]): boolean {
  const surfaces = [...data.surfaces, UNKNOWN];
  const css = anyOf(
    surfaces.flatMap(({ submit, submitLast = [], finish = [], finishLast = [] }) => [
      ...submit,
      ...submitLast,
      ...finish,
      ...finishLast,
    ]),
  );
  return path.some((target) => target instanceof Element && target.matches(css));
}

function byKey(data: SiteData, event: KeyboardEvent) {
  const surfaces = [...data.surfaces, UNKNOWN];
  if (!surfaces.some(({ keys }) => keys.some((rule) => fits(rule, event)))) return undefined;
  const [target] = event.composedPath();
  if (!(target instanceof Node)) return undefined;
  const composer = composerOf(data, target);
  if (!composer?.boxes.some((box) => box.contains(target))) return undefined;
  const { keys } = surfaceOf(data, composer);
  const posts = keys.some(
    (rule) =>
      fits(rule, event) && !(rule.except && target.ownerDocument?.querySelector(rule.except)),
  );
  return posts ? { composer, by: 'key' as const } : undefined;
}

function fits({ key, held }: KeyRule, event: KeyboardEvent): boolean {
  if (event.key !== key) return false;
  if (held === 'ctrl-or-meta') return event.ctrlKey || event.metaKey;
  return !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
}

// 229 is what a key says while an input method holds it, in browsers that end the composition first.
function isKeyPress(event: Event): event is KeyboardEvent {
  return event instanceof KeyboardEvent && !event.isComposing && event.keyCode !== 229;
}

/** True for a key that presses what has the focus; a space between two words presses nothing. */
function isPress(event: KeyboardEvent): boolean {
  if (event.key !== ' ') return event.key === 'Enter';
  const [target] = event.composedPath();
  return !(target instanceof HTMLElement && target.isContentEditable);
}

// aria-disabled does not count: sites use it as a look, and their handler still runs.
function isOff(control: Element): boolean {
  return control.matches(':disabled');
}

function unknownAt(
  data: SiteData,
  [target]: readonly EventTarget[],
  all: readonly Composer[],
): Composer[] {
  const composer = target instanceof Node ? composerAround(data, target, all) : undefined;
  return composer?.place === UNKNOWN.place ? [composer] : [];
}

/** The page of the innermost target. */
export function documentOf([target]: readonly EventTarget[]): Document | undefined {
  return target instanceof Node ? (target.ownerDocument ?? undefined) : undefined;
}
