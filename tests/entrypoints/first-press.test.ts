// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { freshBrowser, openUnreadPage } from './a-page';

beforeEach(freshBrowser);

const click = () => new MouseEvent('click', { cancelable: true });
const key = () => new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true });

test.each([
  ['click', 'guard', click],
  ['key', 'guard', key],
  ['click', 'monitor', click],
  ['key', 'enforce', key],
] as const)(
  'a %s before anything of the page was looked at is held in %s, and starts the reading',
  async (_event, mode, event) => {
    const { page, press } = await openUnreadPage({ mode });
    expect(page.policy.state()).toBe('unread');
    expect(press(event())).toBe('held');
    await vi.waitFor(() => expect(page.policy.state()).toBe('read'));
    expect(press(event())).toBe(mode === 'monitor' ? 'went' : 'held');
  },
);
