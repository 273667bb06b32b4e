import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { openNoticeByShortcut } from '../../entrypoints/background/open-notice';
import { OPEN_NOTICE, SHORTCUTS } from '../../platform/shortcut';
import { freshBrowser } from '../platform/fresh-browser';

freshBrowser();

type Listener = (name: string, tab?: { id?: number }) => void;

test('the shortcut puts its script into every frame of the tab in which it was pressed; another command does nothing', async () => {
  const listeners: Listener[] = [];
  const put: unknown[] = [];
  const onCommand = { addListener: (one: Listener) => listeners.push(one) };
  Object.assign(fakeBrowser, { commands: { onCommand } });
  fakeBrowser.scripting.executeScript = vi.fn(async (injection: unknown) => {
    put.push(injection);
    // As on a page of the browser's own.
    throw new Error('Cannot access contents of the page');
  }) as never;
  openNoticeByShortcut();
  for (const press of listeners) {
    press('another', { id: 7 });
    press(OPEN_NOTICE);
    press(OPEN_NOTICE, { id: 7 });
  }
  await vi.waitFor(() => expect(put).toHaveLength(1));
  expect(put).toMatchObject([
    { target: { tabId: 7, allFrames: true }, files: ['/open-notice.js'], world: 'ISOLATED' },
  ]);
  expect(Object.keys(SHORTCUTS)).toEqual([OPEN_NOTICE]);
});

test('a browser without commands starts all the same', () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(openNoticeByShortcut).not.toThrow();
});
