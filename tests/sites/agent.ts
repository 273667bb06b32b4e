// The content script of the contract: the adapter in the world where it really runs, asked by name through window events.

import type { Composer } from '../../sites/adapter';
import { adapterFor } from '../../sites/registry';
import { queryAcross } from '../../sites/tree';
import { drifted } from './drift';

interface Posted {
  readonly type: string;
  readonly by: string;
  readonly place: string;
  readonly replyTo: string | null;
}

const adapter = adapterFor(location);
const held: Posted[] = [];
let holding = false;
let box: HTMLElement | undefined;
/** The part that acts are about; without it all parts are read together. */
let part: number | undefined;
let kept: Composer | undefined;

for (const type of ['click', 'keydown']) addEventListener(type, hold, { capture: true });
addEventListener('guidepost-ask', answer);

const ACTS: Record<string, (...args: never[]) => unknown> = {
  list: () => site().findComposers(document).map(summary),
  /** Remembers the composer of the focused editor; later acts are about it. */
  keep: (which?: number | null) => {
    const focused = deepFocus();
    kept = focused ? site().composerOf(focused) : undefined;
    box = kept?.boxes[0];
    part = which ?? undefined;
    return kept && summary(kept);
  },
  /** Later acts are about the step without an editor that the kept composer led to. */
  keepLastStep: () => {
    const [last] = site()
      .findComposers(document)
      .filter((one) => one.isLastStep && one.place === kept?.place);
    if (last) kept = last;
    return Boolean(last);
  },
  draft: () => site().readDraft(current()),
  whole: () => site().isWhole(current()),
  read: () => {
    const { parts } = site().readDraft(current());
    return part === undefined ? parts.join('\n---\n') : (parts[part] ?? null);
  },
  account: () => site().actingAccount(current()) ?? null,
  /** False where the part is a form's field, in which the page has no ranges. */
  ranges: (spans: readonly (readonly [number, number])[]) =>
    !site().partsOf(current())[part ?? 0]?.matches('textarea,input') &&
    spans.map(
      ([start, end]) =>
        site()
          .rangeOf(current(), part ?? 0, start, end)
          ?.toString() ?? null,
    ),
  quietly: countMutations,
  cost: measureCost,
  drift: (seed: number, share: number) => drifted(site(), current(), seed, share),
  hold: (on: boolean) => {
    holding = on;
    return held.splice(0);
  },
  held: () => [...held],
  composing: (init: KeyboardEventInit) => pressWhileComposing(init),
  write: (start: number, end: number, text: string) =>
    site().write(current(), { part: part ?? 0, start, end, text }),
  looksPosted: () => (kept ? site().looksPosted(kept) : null),
  anchor: () => {
    const rect = site().anchorOf(current()).getBoundingClientRect();
    return rect.width > 0 && rect.height > 0;
  },
  point,
  composerAt: (css: string) => {
    const [element] = deep(css);
    const composer = element && site().composerOf(element);
    return composer ? summary(composer) : null;
  },
};

async function answer(event: Event): Promise<void> {
  const { id, name, args } = JSON.parse((event as CustomEvent<string>).detail);
  const detail = await settle(name, args);
  dispatchEvent(new CustomEvent(`guidepost-answer-${id}`, { detail: JSON.stringify(detail) }));
}

async function settle(name: string, args: never[]) {
  try {
    return { value: (await ACTS[name]?.(...args)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function hold(event: Event): void {
  // Asked for every event, as in the product: a step that takes the editor away is met here.
  const posted = site().postedBy(event);
  if (!holding || !posted) return;
  const { place, replyTo } = summary(posted.composer);
  held.push({ type: event.type, by: posted.by, place, replyTo });
  event.preventDefault();
  event.stopImmediatePropagation();
}

function site() {
  if (!adapter) throw new Error(`No adapter for ${location.hostname}`);
  return adapter;
}

function current(): Composer {
  if (kept?.isLastStep) return kept;
  const composer = box && site().composerOf(box);
  if (!composer) throw new Error('Nothing kept, or its box left the page.');
  return composer;
}

function summary(composer: Composer) {
  const { replyTo, parts } = site().readDraft(composer);
  const { place, surface, boxes } = composer;
  return { place, surface, boxes: boxes.length, replyTo: replyTo ?? null, parts };
}

async function countMutations(text: string): Promise<number> {
  const composer = current();
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  const what = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(composer.scope, what);
  site().findComposers(document);
  site().actingAccount(composer);
  site().readDraft(composer);
  const range = site().rangeOf(composer, 0, 0, text.length);
  if (range) CSS.highlights.set('guidepost-test', new Highlight(range));
  site().anchorOf(composer);
  site().looksPosted(composer);
  await new Promise((done) => setTimeout(done, 60));
  observer.disconnect();
  CSS.highlights.delete('guidepost-test');
  return records.length;
}

/** Milliseconds of what happens between a key and the notice, on our side of the border: the fastest of 31, and their median. */
function measureCost(): { fastest: number; median: number } {
  const times = Array.from({ length: 31 }, () => {
    const began = performance.now();
    site().readDraft(current());
    site().actingAccount(current());
    return performance.now() - began;
  });
  const [fastest = 0, ...others] = times.sort((a, b) => a - b);
  return { fastest, median: others[14] ?? 0 };
}

function pressWhileComposing(init: KeyboardEventInit) {
  const answers = [{ isComposing: true }, { keyCode: 229 }].map((more) => {
    const event = new KeyboardEvent('keydown', { ...init, ...more, bubbles: true, composed: true });
    let posted: unknown;
    addEventListener(
      'keydown',
      (seen) => {
        posted = site().postedBy(seen);
        seen.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    current().boxes[0]?.dispatchEvent(event);
    return posted !== undefined;
  });
  return answers;
}

function deep(css: string): HTMLElement[] {
  return queryAcross(document, css, site().data.shadowHosts) as HTMLElement[];
}

function deepFocus(): Element | null {
  const { activeElement } = document;
  return activeElement?.shadowRoot?.activeElement ?? activeElement;
}

/** The middle of the first visible, enabled match, scrolled into view; null while there is none. */
function point(css: string): { x: number; y: number } | null {
  const element = deep(css).find((one) => one.checkVisibility() && !one.matches(':disabled'));
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width && height ? { x: x + width / 2, y: y + Math.min(height / 2, 12) } : null;
}
