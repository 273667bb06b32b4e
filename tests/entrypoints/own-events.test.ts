// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearFirst } from '../../entrypoints/composer.content/own-events';

let unhear: () => void;
const act = vi.fn();
const page = vi.fn();
const press = (type: string, target: Element) =>
  target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));

beforeEach(() => {
  document.body.innerHTML = '<i></i><b></b>';
  act.mockClear();
  page.mockClear();
  const own = document.querySelector('b');
  unhear = hearFirst(({ target }) => target === own, act);
  for (const type of ['keydown', 'input', 'pointerdown']) window.addEventListener(type, page, true);
});
afterEach(() => {
  unhear();
  for (const type of ['keydown', 'input', 'pointerdown'])
    window.removeEventListener(type, page, true);
});

test('what happens in the page is heard once, and by the page too', () => {
  for (const type of ['keydown', 'input', 'pointerdown']) {
    press(type, document.querySelector('i') as Element);
  }
  expect(act.mock.calls.map(([{ type }]) => type)).toEqual(['keydown', 'input', 'pointerdown']);
  expect(page).toHaveBeenCalledTimes(3);
});

test('what happens in something of ours is heard by nobody else', () => {
  press('keydown', document.querySelector('b') as Element);
  press('input', document.querySelector('b') as Element);
  expect(act).not.toHaveBeenCalled();
  expect(page).not.toHaveBeenCalled();
});

test('once it has ended, nothing is heard or hidden', () => {
  unhear();
  press('keydown', document.querySelector('b') as Element);
  expect(act).not.toHaveBeenCalled();
  expect(page).toHaveBeenCalledOnce();
});
