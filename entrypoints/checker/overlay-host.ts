import { closestAcross } from '../../sites/tree';

/** Everything drawn in the page hangs on one element without name, in the top layer; nothing of it can be found by id or class. */
export interface OverlayHost {
  readonly root: ShadowRoot;
  /** Puts it into the page, or back where the page removed it, above the layer of the site that holds one of these scopes. */
  readonly attach: (scopes: readonly Element[]) => void;
  readonly detach: () => void;
  readonly isOurs: (element: EventTarget | null) => boolean;
  readonly ownEvent: (event: Event) => boolean;
}

const LOOK: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
};
/** A site that closes its modal on a press outside must not take our chip for outside. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
];
/** Where the caret is and what is shown is no page's business; our own need no copy of these. */
const OURS_ALONE = new Set(['focus', 'blur', 'focusin', 'focusout', 'beforetoggle', 'toggle']);

export function createOverlayHost(css: string): OverlayHost {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(LOOK))
    host.style.setProperty(name, value, 'important');
  removeLeftBehind(host);
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  root.append(styleElement(css));
  root.addEventListener('mousedown', keepCaret);
  let above: Element | undefined;
  let isInShadow = false;
  for (const type of POINTING) host.addEventListener(type, (event) => event.stopPropagation());
  return {
    root,
    attach,
    detach: () => host.remove(),
    isOurs: (element) => element === host,
    ownEvent,
  };

  function attach(scopes: readonly Element[]): void {
    // While our roots are open, as in tests, a note that is being written looks like a composer.
    const theirs = scopes.filter((scope) => !root.contains(scope));
    const layer = layerOf(theirs, LAYER);
    // Everything outside a modal dialog is inert, the top layer included.
    const home = layerOf(theirs, 'dialog:modal') ?? document.documentElement;
    if (host.parentNode === home && layer === above) return;
    above = layer;
    home.append(host);
    isInShadow = host.getRootNode() !== document;
    host.popover = 'manual';
    host.showPopover();
  }

  /** A path is made for each that asks, and this is asked several times a key: outside a shadow root the target says the same. */
  function isOnUs(event: Event): boolean {
    return isInShadow ? event.composedPath().includes(host) : event.target === host;
  }

  function ownEvent(event: Event): boolean {
    if (!host.isConnected) return false;
    const isInside = isOnUs(event);
    if (OURS_ALONE.has(event.type)) return isInside || comesFrom(event, host);
    // A press may be seen: what it does is done by what follows it.
    if (!isInside || event.type === 'pointerdown') return false;
    return event.type === 'click' ? refuseForged(event, root) : relay(event, root);
  }
}

/** What shows above the rest of its page: a layer that opens later is above those that were there. */
const LAYER = ':modal,:popover-open';

function layerOf(scopes: readonly Element[], css: string): Element | undefined {
  return scopes.flatMap((scope) => closestAcross(scope, css) ?? []).at(-1);
}

/** Firefox ends the script of an updated extension in mid-air (2026-11): what it drew would stay in the page, deaf and out of date. */
function removeLeftBehind(host: HTMLElement): void {
  for (const element of document.querySelectorAll<HTMLElement>('div[popover=manual]')) {
    if (element.style.cssText === host.style.cssText) element.remove();
  }
}

/** A press on a button of ours leaves the caret in the editor: the author goes on writing. */
function keepCaret(event: Event): void {
  const isButton = event.target instanceof Element && event.target.closest('button');
  if (isButton && !event.target.closest('dialog')) event.preventDefault();
}

function comesFrom(event: Event, host: HTMLElement): boolean {
  return event instanceof FocusEvent && event.relatedTarget === host;
}

/** A page may send clicks to what it cannot see; only a person's count. */
function refuseForged(event: Event, root: ShadowRoot): boolean {
  if (event.isTrusted) deliver(event, root);
  else event.preventDefault();
  return !event.isTrusted;
}

/** Libraries for focus traps end every press outside their dialog on its way: a person's press on ours is brought to where it went. */
function deliver(event: Event, root: ShadowRoot): void {
  const target = pressed(event, root);
  const arrival = new AbortController();
  root.addEventListener('click', () => arrival.abort(), { capture: true, signal: arrival.signal });
  setTimeout(() => {
    if (arrival.signal.aborted) return;
    arrival.abort();
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    // What the browser does at a person's press on a label it does not do at this one.
    target?.closest('label')?.control?.focus();
  });
}

/** A click by key has no place. */
function pressed(event: Event, root: ShadowRoot): Element | null {
  const byMouse = event instanceof MouseEvent && event.detail > 0;
  return byMouse ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}

/**
 * The page's listeners never see a key or letter of ours; our own get a copy that does not leave the shadow root. That copy is a plain event
 * with the facts of a key: in Firefox each KeyboardEvent leaves it, whatever it was made with (2026-11).
 */
function relay(event: Event, root: ShadowRoot): boolean {
  if (!event.isTrusted) return true;
  const target = root.activeElement ?? root;
  if (event instanceof KeyboardEvent) {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing } = event;
    const keys = { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat, isComposing };
    const copy = new Event(event.type, { bubbles: true, cancelable: true });
    if (!target.dispatchEvent(Object.assign(copy, keys))) event.preventDefault();
  } else if (event.type === 'input') {
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
}

function styleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}
