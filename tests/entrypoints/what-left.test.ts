import { expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import { whatLeft } from '../../entrypoints/after-press/what-left';
import { aDraft } from '../domain/builders';

const PRESSED = 1000;
const SENT = 4000;
const approved = aDraft({ parts: ['First', 'Second'], media: [{ kind: 'image', sha256: 'a' }] });
const other = { ...approved, parts: ['First', 'Another second'] };

const left = (later: readonly (readonly [number, Draft])[], sentAt?: number) =>
  whatLeft(
    [{ at: PRESSED, draft: approved }, ...later.map(([at, draft]) => ({ at, draft }))],
    sentAt,
  );

test('what was pressed, where nothing changed', () => {
  expect(left([])).toBe(approved);
  expect(left([], SENT)).toBe(approved);
});

test('what was written before the request began, or in the turn in which it did', () => {
  expect(left([[SENT - 10, other]], SENT)).toBe(other);
  expect(left([[SENT + 20, other]], SENT)).toBe(other);
  expect(left([[SENT + 80, other]], SENT)).toBe(approved);
});

test('the last one before it counts', () => {
  const back = { ...approved };
  expect(
    left(
      [
        [2000, other],
        [3000, back],
      ],
      SENT,
    ),
  ).toBe(approved);
});

test('without a request, what was there soon after the press', () => {
  expect(left([[PRESSED + 900, other]])).toBe(other);
  expect(left([[PRESSED + 1100, other]])).toBe(approved);
});

test('an editor that is taken apart while it sends changes nothing', () => {
  for (const parts of [['First'], ['', 'Second'], ['First', ' ']]) {
    expect(left([[SENT - 10, { ...approved, parts, media: [] }]], SENT)).toBe(approved);
  }
  const unread = { ...approved, media: [{ kind: 'image' as const }] };
  expect(left([[SENT - 10, unread]], SENT)).toBe(approved);
});

test('another file is another draft', () => {
  const file = { ...approved, media: [{ kind: 'image' as const, sha256: 'b' }] };
  expect(left([[SENT - 10, file]], SENT)).toBe(file);
});
