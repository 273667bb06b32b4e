import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { coverOpenTabs } from '../../entrypoints/background/open-tabs';
import { freshBrowser } from '../platform/fresh-browser';

freshBrowser();

const asked: unknown[] = [];
const covered: (number | undefined)[] = [];

beforeEach(() => {
  asked.length = 0;
  covered.length = 0;
  fakeBrowser.tabs.query = vi.fn(async (query: unknown) => {
    asked.push(query);
    return [{ id: 1 }, { id: 2 }, {}, { id: 3 }];
  }) as never;
  fakeBrowser.scripting.executeScript = vi.fn(
    async ({ target }: { target: { tabId: number; allFrames: boolean } }) => {
      if (target.tabId === 2) throw new Error('Frame with ID 0 is showing error page');
      if (target.allFrames) covered.push(target.tabId);
    },
  ) as never;
});

test('every open tab of a covered site gets the script; one that cannot does not stop the others', async () => {
  const told = vi.spyOn(console, 'info').mockImplementation(() => {});
  await coverOpenTabs();
  expect(asked).toMatchObject([{ url: expect.arrayContaining(['https://x.com/*']) }]);
  expect(covered).toEqual([1, 3]);
  expect(told).toHaveBeenCalledExactlyOnceWith('Guidepost: open tabs: not-allowed', { tabId: 2 });
});

test('once in a life of the extension, however often its worker starts', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  await coverOpenTabs();
  await coverOpenTabs();
  expect(asked).toHaveLength(1);
  // An update, a reload or being switched off empties it.
  await fakeBrowser.storage.session.clear();
  await coverOpenTabs();
  expect(asked).toHaveLength(2);
});
