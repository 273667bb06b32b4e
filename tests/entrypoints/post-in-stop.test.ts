// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotices } from '../../entrypoints/composer.content/notice-words';
import { createPage, type Page } from '../../entrypoints/composer.content/page';
import { createPostHold } from '../../entrypoints/composer.content/post-hold';
import type { Mode } from '../../rules/pack';
import type { Composer, SiteReader } from '../../sites/adapter';
import { aPolicy } from './builders';

vi.stubGlobal('__OPEN_SHADOW__', true);
HTMLElement.prototype.showPopover = () => undefined;

const PATIENCE_MS = 3001;
const server = {
  kind: 'server',
  serverUrl: 'https://guidepost.acme.example',
  person: { id: 'ada', name: 'Ada', roles: ['author'], groups: [] },
  organisation: { id: 'acme', name: 'Acme' },
  signedIn: true,
};
const aStop = (change: object = {}) => ({
  id: 'stop-1',
  reason: 'An accident in the plant.',
  scope: { kind: 'all' },
  allow: [],
  startedBy: { id: 'carla', name: 'Carla' },
  startedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'guidepost';
  fakeBrowser.i18n.getMessage = ((name: string) => name) as never;
  document.body.replaceChildren();
});

/** A page whose checker never comes, and how its author presses Post. */
async function openPage(mode: Mode, stops: object[], account = 'acme') {
  await fakeBrowser.storage.local.set({ policy: aPolicy({ mode }), stops, connection: server });
  const scope = document.body.appendChild(document.createElement('form'));
  const composer: Composer = { site: 'x', surface: 'post', place: 'home', scope, boxes: [] };
  const reader = {
    site: 'x',
    use: () => undefined,
    postedBy: () => ({ composer, by: 'click' }),
    isWhole: () => true,
    actingAccount: () => ({ id: account, name: account }),
  } as unknown as SiteReader;
  const page = createPage(reader);
  const hold = createPostHold(page, createNotices());
  page.see([composer]);
  await vi.waitFor(() => expect(page.policy.state()).toBe('read'));
  const press = () => {
    const event = new MouseEvent('click', { cancelable: true });
    hold(event);
    return event.defaultPrevented ? 'held' : 'went';
  };
  return { page, press };
}

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
  const { press } = await openPage(mode, stops);
  expect(pressTwice(press)).toEqual(wanted);
});

test('a stop that begins while the page is open holds at once, and lets go when it ends', async () => {
  const { press } = await openPage('monitor', []);
  expect(press()).toBe('went');
  await fakeBrowser.storage.local.set({ stops: [aStop()] });
  await vi.waitFor(() => expect(press()).toBe('held'));
  await fakeBrowser.storage.local.set({ stops: [] });
  await vi.waitFor(() => expect(press()).toBe('went'));
});

test('a personal account is left alone in a stop', async () => {
  const { press } = await openPage('enforce', [aStop()], 'ada-herself');
  expect(press()).toBe('went');
});

test.each<[string, object[], string]>([
  ['a page that the update left behind holds what was stopped', [aStop()], 'held'],
  ['and lets the rest go', [], 'went'],
])('%s', async (_what, stops, wanted) => {
  const { press } = await openPage('guard', stops);
  fakeBrowser.runtime.id = undefined as never;
  expect(press()).toBe(wanted);
});

test.each<[string, object[], string]>([
  ['a bug of ours does not let a stopped post go', [aStop()], 'held'],
  ['and is no reason to hold another one', [], 'went'],
])('%s', async (_what, stops, wanted) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { page, press } = await openPage('guard', stops);
  breakDeciding(page);
  expect(press()).toBe(wanted);
});

function breakDeciding({ loader }: Page): void {
  vi.spyOn(loader, 'checker').mockImplementation(() => {
    throw new Error('a bug');
  });
}
