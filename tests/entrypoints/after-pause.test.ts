import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from '../../entrypoints/checker/after-pause';

const KEY_MS = 90;
const act = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  act.mockClear();
});
afterEach(() => vi.useRealTimers());

function wishFor(milliseconds: number, wish: () => void): void {
  for (let at = 0; at < milliseconds; at += KEY_MS) {
    wish();
    vi.advanceTimersByTime(KEY_MS);
  }
}

test('while wishes come nothing is done; a pause after the last brings one act', () => {
  wishFor(5000, afterPause(act));
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

test('the next wish brings the next act', () => {
  const wish = afterPause(act);
  for (const times of [1, 2]) {
    wish();
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(times);
  }
});

test('who never pauses gets it all the same, every half minute', () => {
  wishFor(65_000, afterPause(act));
  expect(act).toHaveBeenCalledTimes(2);
});
