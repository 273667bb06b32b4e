// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Page } from '../../entrypoints/composer.content/page';
import type { Mode } from '../../rules/pack';
import { freshBrowser, openPage } from './a-page';

const PATIENCE_MS = 3001;
const aStop = (change: object = {}) => ({
  id: 'stop-1',
  reason: 'An accident in the plant.',
  scope: { kind: 'all' },
  allow: [],
  startedBy: { id: 'carla', name: 'Carla' },
  startedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

beforeEach(freshBrowser);

/** Presses twice after the checker had its time and did not come. */
function pressTwice(press: () => string): string[] {
  press();
  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + PATIENCE_MS);
  const pressed = [press(), press()];
  clock.mockRestore();
  return pressed;
}

test.each<[string, Mode, object[], string[]]>([
  ['guard lets the second press go', 'guard', [], ['held', 'went']],
  ['but not in a stop', 'guard', [aStop()], ['held', 'held']],
  ['nor does monitor', 'monitor', [aStop()], ['held', 'held']],
  ['a stop for others is none', 'guard', [aStop({ allow: ['ada'] })], ['held', 'went']],
  [
    'nor is one that ended',
    'guard',
    [aStop({ endedAt: '2026-01-02T00:00:00.000Z' })],
    ['held', 'went'],
  ],
])('without a checker %s', async (_what, mode, stops, wanted) => {
  const { press } = await openPage({ mode, stops });
  expect(pressTwice(press)).toEqual(wanted);
});

test('a stop that begins while the page is open holds at once, and lets go when it ends', async () => {
  const { press } = await openPage({ mode: 'monitor' });
  expect(press()).toBe('went');
  await fakeBrowser.storage.local.set({ stops: [aStop()] });
  await vi.waitFor(() => expect(press()).toBe('held'));
  await fakeBrowser.storage.local.set({ stops: [] });
  await vi.waitFor(() => expect(press()).toBe('went'));
});

test('a personal account is left alone in a stop', async () => {
  const { press } = await openPage({ mode: 'enforce', stops: [aStop()], account: 'ada-herself' });
  expect(press()).toBe('went');
});

test.each<[string, object[], string]>([
  ['a page that the update left behind holds what was stopped', [aStop()], 'held'],
  ['and lets the rest go', [], 'went'],
])('%s', async (_what, stops, wanted) => {
  const { press } = await openPage({ mode: 'guard', stops });
  fakeBrowser.runtime.id = undefined as never;
  expect(press()).toBe(wanted);
});

test.each<[string, object[], string]>([
  ['a bug of ours does not let a stopped post go', [aStop()], 'held'],
  ['and is no reason to hold another one', [], 'went'],
])('%s', async (_what, stops, wanted) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { page, press } = await openPage({ mode: 'guard', stops });
  breakDeciding(page);
  expect(press()).toBe(wanted);
});

function breakDeciding({ loader }: Page): void {
  vi.spyOn(loader, 'checker').mockImplementation(() => {
    throw new Error('a bug');
  });
}
