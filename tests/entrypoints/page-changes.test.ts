// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followChanges } from '../../entrypoints/composer.content/page-changes';
import type { Composer } from '../../sites/adapter';

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function follow({ known = [], isTyping = false }: { known?: Composer[]; isTyping?: boolean } = {}) {
  const onChange = vi.fn();
  const changes = followChanges({ isTyping: () => isTyping, known: () => known, onChange });
  changes.follow(document);
  stop = changes.stop;
  return { onChange, changes };
}

/** Observers are told in a microtask. */
async function add(tag: string, into: Node = document.body): Promise<Element> {
  const element = into.appendChild(document.createElement(tag));
  await vi.advanceTimersByTimeAsync(0);
  return element;
}

test('a box that came is told a moment later, once, with all that came meanwhile', async () => {
  const { onChange } = follow();
  await add('textarea');
  await add('textarea');
  expect(onChange).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onChange.mock.calls).toEqual([[true]]);
});

test('a page without a box is left alone, however much it changes', async () => {
  const { onChange } = follow();
  for (let at = 0; at < 30; at++) {
    await add('p');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onChange).not.toHaveBeenCalled();
});

test('a page that goes on changing is asked, and ever more seldom where nothing can be written in it', async () => {
  const asked = vi.spyOn(document, 'querySelectorAll');
  const timesIn = async (seconds: number) => {
    asked.mockClear();
    for (let at = 0; at < seconds * 10; at++) {
      await add('p');
      await vi.advanceTimersByTimeAsync(100);
    }
    return asked.mock.calls.length;
  };
  follow();
  expect(await timesIn(3)).toBe(3);
  expect(await timesIn(24)).toBeLessThanOrEqual(10);
  await add('textarea');
  await vi.advanceTimersByTimeAsync(2400);
  expect(await timesIn(24)).toBeGreaterThan(20);
});

test('beside a box that is known already, changes do not matter; that it goes does', async () => {
  const { onChange } = follow();
  const box = await add('textarea');
  await vi.advanceTimersByTimeAsync(200);
  await add('p');
  await vi.advanceTimersByTimeAsync(800);
  box.remove();
  await vi.advanceTimersByTimeAsync(800);
  expect(onChange.mock.calls).toEqual([[true], [false], [true]]);
});

test('a box that got its mark without a change of nodes is found with the next change', async () => {
  const { onChange } = follow();
  const box = await add('div');
  await vi.advanceTimersByTimeAsync(200);
  box.setAttribute('contenteditable', 'true');
  await add('p');
  await vi.advanceTimersByTimeAsync(800);
  expect(onChange.mock.calls).toEqual([[true]]);
});

test('the end of a composer whose box looks like none matters', async () => {
  const scope = await add('form');
  const { onChange } = follow({
    known: [{ site: 'x', surface: 'post', place: 'home', scope, boxes: [] }],
  });
  scope.remove();
  await vi.advanceTimersByTimeAsync(200);
  expect(onChange.mock.calls).toEqual([[true]]);
});

test('while somebody types the page is not asked, and the end of a composer is seen all the same', async () => {
  const scope = await add('form');
  const known: Composer = { site: 'x', surface: 'post', place: 'home', scope, boxes: [] };
  const { onChange } = follow({ known: [known], isTyping: true });
  await add('textarea');
  await vi.advanceTimersByTimeAsync(3000);
  expect(onChange).not.toHaveBeenCalled();
  scope.remove();
  await vi.advanceTimersByTimeAsync(400);
  expect(onChange.mock.calls).toEqual([[true]]);
});

test('a shadow root is followed when it is named, and no longer once its host is gone', async () => {
  const { onChange, changes } = follow();
  const host = await add('div');
  const root = host.attachShadow({ mode: 'open' });
  changes.follow(root);
  await add('textarea', root);
  await vi.advanceTimersByTimeAsync(800);
  expect(onChange.mock.calls).toEqual([[true]]);
  host.remove();
  await vi.advanceTimersByTimeAsync(800);
  await add('textarea', root);
  await vi.advanceTimersByTimeAsync(800);
  expect(onChange.mock.calls).toEqual([[true], [true]]);
});

test('nothing is told once it was stopped', async () => {
  const { onChange, changes } = follow();
  await add('textarea');
  changes.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onChange).not.toHaveBeenCalled();
});
