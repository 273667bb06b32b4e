import { describe, expect, test } from 'vitest';
import { type Box, cardSpot, chipSpot, composerBox } from '../../entrypoints/checker/placing';

const view = { width: 1180, height: 860 };
const chip = { width: 200, height: 28 };
const card = { width: 380, height: 500 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const touches = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the chip', () => {
  const editor = box(300, 200, 800, 260);

  test('stands above the editor, at the end of the line', () => {
    expect(chipSpot(editor, editor, chip, view, false)).toEqual({ left: 600, top: 170 });
    expect(chipSpot(editor, editor, chip, view, true)).toEqual({ left: 300, top: 170 });
  });

  test('stands under a bar, at its start', () => {
    const bar = box(300, 260, 800, 310);
    expect(chipSpot(bar, editor, chip, view, false)).toEqual({ left: 300, top: 306 });
    expect(chipSpot(bar, editor, chip, view, true)).toEqual({ left: 600, top: 306 });
  });

  test('never leaves the window', () => {
    const high = box(0, 0, 120, 40);
    expect(chipSpot(high, high, chip, view, false)).toEqual({ left: 8, top: 8 });
  });
});

test('the chip leaves the Post control free', () => {
  const editor = box(68, 52, 304, 150);
  const post = box(239, 10, 304, 42);
  const narrow = { width: 320, height: 256 };
  const spot = chipSpot(editor, editor, chip, narrow, false, [post]);
  expect(spot.top).toBe(152);
  expect(chipSpot(editor, editor, chip, narrow, false).top).toBeLessThan(post.bottom);
});

test('on a page from right to left the card goes to the left, where the chip is', () => {
  const composer = box(450, 100, 950, 500);
  const wide = { width: 1400, height: 860 };
  const chipBox = box(466, 196, 700, 224);
  expect(cardSpot(composer, chipBox, card, wide, true).left).toBeLessThan(450 - card.width);
  expect(cardSpot(composer, chipBox, card, wide, false).left).toBeGreaterThan(950);
});

describe('the card hides nothing of the composer', () => {
  test.each([
    ['a column on the left', box(100, 100, 600, 300)],
    ['a column on the right', box(500, 100, 1100, 300)],
    ['a wide modal at the top', box(218, 52, 962, 472)],
    ['a wide modal at the bottom', box(218, 400, 962, 840)],
  ])('%s', (_name, composer) => {
    const chipBox = box(
      composer.right - 220,
      composer.top + 10,
      composer.right - 20,
      composer.top + 38,
    );
    const { left, top, room } = cardSpot(composer, chipBox, card, view, false);
    const height = Math.min(card.height, room);
    const spot = box(left, top, left + card.width, top + height);
    expect(touches(spot, composer)).toBe(false);
    expect(spot.bottom).toBeLessThanOrEqual(view.height);
    expect(spot.top).toBeGreaterThanOrEqual(0);
  });

  test('a scope that fills the window is only a frame', () => {
    const editor = box(300, 200, 800, 260);
    expect(composerBox(box(0, 0, 1180, 860), [editor], view)).toEqual(editor);
    expect(composerBox(box(200, 100, 900, 400), [editor], view)).toEqual(box(200, 100, 900, 400));
  });
});
