// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const FRAME_MS = 16;
let done: string[] = [];
let atOnce: (act: () => void) => () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame', 'performance'] });
  // One page, one clock: what an earlier test did is not of this page.
  vi.resetModules();
  ({ atOnce } = await import('../../entrypoints/checker/at-once'));
  done = [];
});
afterEach(() => vi.useRealTimers());

test('many wishes in one turn are one act, right after it', () => {
  const wish = atOnce(() => done.push('act'));
  wish();
  wish();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['act']);
});

test('what an act wishes for is done in the same turn, and once', () => {
  const draw = atOnce(() => {
    done.push('draw');
    read();
  });
  const read = atOnce(() => {
    done.push('read');
    draw();
  });
  read();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['read', 'draw']);
  vi.advanceTimersByTime(FRAME_MS);
  expect(done).toEqual(['read', 'draw', 'read', 'draw']);
});

test('a second wish within one drawing of the page waits for the next drawing', () => {
  const wish = atOnce(() => done.push('act'));
  wish();
  vi.advanceTimersByTime(1);
  wish();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['act']);
  vi.advanceTimersByTime(FRAME_MS);
  expect(done).toEqual(['act', 'act']);
});

test('an act that fails leaves the next wish working', () => {
  const fails = atOnce(() => {
    throw new Error('broken');
  });
  const wish = atOnce(() => done.push('act'));
  fails();
  expect(() => vi.advanceTimersByTime(1)).toThrow('broken');
  wish();
  vi.advanceTimersByTime(2 * FRAME_MS);
  expect(done).toEqual(['act']);
});
