import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLookTimes } from '../../entrypoints/composer.content/look-times';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function looks() {
  const look = vi.fn();
  const times = createLookTimes(look);
  times.now();
  look.mockClear();
  return { look, times };
}

test('what matters is looked at soon, once', () => {
  const { look, times } = looks();
  times.soon();
  times.soon();
  vi.advanceTimersByTime(200);
  expect(look).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5000);
  expect(look).toHaveBeenCalledTimes(1);
});

test('what matters does not wait behind what does not', () => {
  const { look, times } = looks();
  times.inPeace();
  times.soon();
  vi.advanceTimersByTime(200);
  expect(look).toHaveBeenCalledTimes(1);
});

test('what matters while somebody types is not put off by a look in peace that was due', () => {
  const { look, times } = looks();
  times.inPeace();
  vi.advanceTimersByTime(1850);
  times.typed();
  vi.advanceTimersByTime(10);
  times.soon();
  vi.advanceTimersByTime(200);
  expect(look).toHaveBeenCalledTimes(1);
});

test('the first key brings a look, those after it wait until the typing rests', () => {
  const { look, times } = looks();
  times.typed();
  vi.advanceTimersByTime(200);
  expect(look).toHaveBeenCalledTimes(1);
  for (let key = 0; key < 40; key++) {
    times.typed();
    vi.advanceTimersByTime(100);
  }
  expect(look).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(4000);
  expect(look).toHaveBeenCalledTimes(2);
});

test('who types on and on is looked at all the same', () => {
  const { look, times } = looks();
  for (let key = 0; key < 330; key++) {
    times.typed();
    vi.advanceTimersByTime(100);
  }
  expect(look.mock.calls.length).toBeGreaterThanOrEqual(2);
});
