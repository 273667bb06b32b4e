// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { followTyping } from '../../entrypoints/checker/follow-typing';

beforeEach(() => document.body.replaceChildren());

/** Changes are told in a microtask. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function aBox(): HTMLElement {
  const box = document.body.appendChild(document.createElement('div'));
  box.append(document.createElement('p'));
  return box;
}

test('a text that its editor changes without an input event is read', async () => {
  const onText = vi.fn();
  const box = aBox();
  followTyping(onText).follow([box]);
  box.firstElementChild?.append('Falcon');
  await settled();
  expect(onText).toHaveBeenCalledOnce();
});

test('a box that is no longer followed is left alone', async () => {
  const onText = vi.fn();
  const [first, second] = [aBox(), aBox()];
  const typing = followTyping(onText);
  typing.follow([first]);
  typing.follow([second]);
  first.append('Falcon');
  await settled();
  expect(onText).not.toHaveBeenCalled();
  second.append('Falcon');
  await settled();
  expect(onText).toHaveBeenCalledOnce();
});

test('what an input method composes is read when it is done', async () => {
  const onText = vi.fn();
  const box = aBox();
  followTyping(onText).follow([box]);
  window.dispatchEvent(new CompositionEvent('compositionstart'));
  box.append('日');
  window.dispatchEvent(new Event('input'));
  await settled();
  expect(onText).not.toHaveBeenCalled();
  window.dispatchEvent(new CompositionEvent('compositionend'));
  expect(onText).toHaveBeenCalledOnce();
});
