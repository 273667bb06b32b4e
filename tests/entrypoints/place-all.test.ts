// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { OverlayHost } from '../../entrypoints/checker/overlay-host';
import { placeAll } from '../../entrypoints/checker/place-all';
import type { View } from '../../entrypoints/checker/views';
import { withDrafts } from '../../sites/with-drafts';
import { xReader } from '../sites/x-reader';

const SEEN = { seen: '2026-11', where: 'in a test' };
const one = (css: string) => [{ css, ...SEEN }];
const SCROLL_BAR = 15;

function rect(left: number, top: number, width: number, height: number): DOMRect {
  return new DOMRect(left, top, width, height);
}

beforeEach(() => {
  document.body.innerHTML = '<main><p class="box">Hello</p><b class="post"></b></main><i></i>';
  Element.prototype.checkVisibility = () => true;
  // The page of these tests is no instance of its own global class.
  vi.stubGlobal('Document', document.constructor);
  vi.stubGlobal('innerWidth', 320);
  vi.stubGlobal('innerHeight', 600);
});

test('on a narrow page the card leaves the scroll bar free', () => {
  const reader = xReader([
    {
      place: 'home',
      surface: 'post',
      editor: one('.box'),
      scope: one('main'),
      submit: one('.post'),
      keys: [],
    },
  ]);
  const page = document.documentElement;
  vi.spyOn(page, 'clientWidth', 'get').mockReturnValue(320 - SCROLL_BAR);
  const box = document.querySelector<HTMLElement>('.box');
  const composer = box && reader.composerOf(box);
  const root = document.querySelector('i')?.attachShadow({ mode: 'open' });
  if (!composer || !root) throw new Error('no page');
  box.getBoundingClientRect = () => rect(0, 40, 305, 60);
  document.elementFromPoint = () => box;
  root.innerHTML = '<div data-chip="1"></div><div data-card="1"></div>';
  const card = root.querySelector<HTMLElement>('[data-card]');
  if (!card) throw new Error('no card');
  // As panels.css has it: as wide as the page lets it be.
  card.getBoundingClientRect = () =>
    rect(
      0,
      0,
      Math.min(380, Number.parseInt(card.style.getPropertyValue('--width'), 10) - 16),
      200,
    );
  const host = { root, isOurs: () => false } as Partial<OverlayHost> as OverlayHost;
  placeAll({ host, adapter: withDrafts(reader) }, [{ key: 1, composer } as Partial<View> as View]);
  const left = Number.parseInt(card.style.left, 10);
  expect(left).toBe(8);
  expect(left + card.getBoundingClientRect().width).toBeLessThanOrEqual(320 - SCROLL_BAR - 8);
});
