// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Board } from '../../entrypoints/checker/board';
import { offerPanels, type PanelsSide } from '../../entrypoints/checker/panels-bridge';
import { createPanelsHere } from '../../entrypoints/checker/panels-here';
import type { Held, View } from '../../entrypoints/checker/views';
import { showSentence } from '../../entrypoints/composer.content/notice';

vi.stubGlobal('__OPEN_SHADOW__', true);
HTMLElement.prototype.showPopover = () => undefined;

let asked: unknown[] = [];
/** What the background does when it is asked for the script: puts it in, or says no. */
let answer: () => boolean = () => true;

beforeEach(() => {
  asked = [];
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'guidepost';
  fakeBrowser.runtime.onMessage.addListener((async (message: { request: unknown }) => {
    asked.push(message.request);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer() ? { ok: true, value: {} } : { ok: false, problem: { code: 'not-allowed' } };
  }) as never);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('guidepost.panels'));
  for (const one of document.documentElement.querySelectorAll(':scope > div')) one.remove();
  vi.useRealTimers();
});

const HELD: Held = { key: 1, kind: 'blocked', isSending: false, problem: undefined };
const view = (isOpen: boolean) =>
  ({
    key: 1,
    isOpen,
    composer: { place: 'home' },
    assessment: { check: { verdict: 'blocked' }, hold: { kind: 'hold', because: 'blocked' } },
  }) as unknown as View;

/** A checker with one composer whose post is held, or whose card is open. */
function aSide(isOpen: boolean, held?: Held) {
  let now = held;
  const patched: unknown[] = [];
  const board = {
    views: () => [view(isOpen)],
    held: () => now,
    hold: (next: Held | undefined) => {
      now = next;
    },
    patch: (...what: unknown[]) => patched.push(what),
  } as unknown as Board;
  const refresh = vi.fn();
  const side = { board, sources: { languageTag: 'en' }, refresh } as unknown as PanelsSide;
  return { side, board, refresh, patched };
}

const drawing = (isOpen: boolean, held?: Held) =>
  ({ views: [view(isOpen)], held, scheme: 'light' }) as const;
const notice = () =>
  document.documentElement.querySelector(':scope > div')?.shadowRoot?.textContent ?? '';

test('a draft without card and dialog loads nothing', async () => {
  const { side } = aSide(false);
  createPanelsHere(side, showSentence).draw(drawing(false));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual([]);
});

test('the first held post brings them, and is drawn once they came', async () => {
  const drawn = vi.fn();
  answer = () => {
    offerPanels(() => ({ draw: drawn }));
    return true;
  };
  const { side, refresh } = aSide(false, HELD);
  const panels = createPanelsHere(side, showSentence);
  panels.draw(drawing(false, HELD));
  panels.draw(drawing(false, HELD));
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(asked).toEqual([{ parts: ['panels'] }]);
  panels.draw(drawing(false, HELD));
  expect(drawn).toHaveBeenCalledOnce();
});

test('what was prepared is drawn too when it is wanted before it came', async () => {
  answer = () => {
    offerPanels(() => ({ draw: () => undefined }));
    return true;
  };
  const { side, refresh } = aSide(true);
  const panels = createPanelsHere(side, showSentence);
  panels.prepare();
  panels.draw(drawing(true));
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(asked).toHaveLength(1);
});

test.each<[string, boolean, Held | undefined]>([
  ['a held post', false, HELD],
  ['an open card', true, undefined],
])(
  'where they do not come, %s is said in a plain sentence, and the next press tries again',
  async (_what, isOpen, held) => {
    answer = () => false;
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    const { side, board, refresh, patched } = aSide(isOpen, held);
    const panels = createPanelsHere(side, showSentence);
    panels.draw(drawing(isOpen, held));
    await vi.advanceTimersByTimeAsync(4000);
    expect(notice()).toBe(
      'Guidepost: Blocked. Copy your text, reload the page and try again. If it stays, ask your IT team.',
    );
    expect(board.held()).toBeUndefined();
    expect(patched).toContainEqual([1, { isOpen: false }]);
    expect(refresh).not.toHaveBeenCalled();
    const tries = asked.length;
    panels.draw(drawing(isOpen, held));
    await vi.advanceTimersByTimeAsync(10);
    expect(asked.length).toBeGreaterThan(tries);
  },
);
