// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MyDrafts } from '../../components/desk/my-drafts';
import { OutboxList } from '../../components/desk/outbox-list';
import { QueueList, type QueueListProps } from '../../components/desk/queue-list';
import { button, click, drawAtDesk, press } from './draw';
import { DRAFTS, QUEUE } from './gallery/desk-props';
import { aSubmission, NOW, PROBLEM, RECEIPT, RECEIPT_REFUSED, UNSENT } from './gallery/samples';
import { nothing } from './gallery/scene';

const three = ['s1', 's2', 's3'].map((id) => aSubmission({ id }));

function aQueue(change: Partial<QueueListProps> = {}) {
  const onOpen = vi.fn();
  const root = drawAtDesk(<QueueList {...QUEUE} items={three} onOpen={onOpen} {...change} />);
  return { root, onOpen, rows: [...root.querySelectorAll<HTMLElement>('[data-row]')] };
}

test('J, K, arrows, Home and End move through the queue and stop at its ends', () => {
  const { rows } = aQueue();
  rows[0]?.focus();
  const walk = ['j', 'ArrowDown', 'j', 'k', 'Home', 'ArrowUp', 'End'].map((key) => {
    press(document.activeElement, key);
    return rows.indexOf(document.activeElement as HTMLElement);
  });
  expect(walk).toEqual([1, 2, 2, 1, 0, 0, 2]);
});

test('the Tab key reaches the selected draft only', () => {
  const { rows } = aQueue({ selectedId: 's2' });
  expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
});

test('a draft opens', () => {
  const { rows, onOpen } = aQueue();
  rows[1]?.click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('s2');
});

test('an empty queue says so, but not while it loads or after a problem', () => {
  expect(aQueue({ items: [] }).root.textContent).toContain('Nothing waits for you');
  expect(aQueue({ items: [], loading: true }).root.textContent).not.toContain('Nothing waits');
  const failed = aQueue({ items: [], problem: PROBLEM }).root;
  expect(failed.textContent).not.toContain('Nothing waits');
  expect(failed.querySelector('[role="alert"]')?.textContent).toContain('does not answer');
});

test('what the server did not take is shown whole, and let go after a second step', () => {
  const onDismiss = vi.fn();
  const onCopy = vi.fn();
  const items = UNSENT.filter(({ key }) => key === 'u2');
  const list = <OutboxList items={items} now={NOW} onDismiss={onDismiss} onCopy={onCopy} />;
  const root = drawAtDesk(<MyDrafts {...DRAFTS} items={[]} unsent={list} />);
  expect(root.textContent).toContain('The server did not take this draft');
  expect(root.textContent).toContain(items[0]?.draft?.parts[0]);
  expect(root.textContent).not.toContain('No drafts yet');
  click(button(root, 'Copy text'));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(items[0]?.draft?.parts[0]);
  click(button(root, 'Dismiss'));
  expect(onDismiss).not.toHaveBeenCalled();
  click(button(root, 'Yes, let it go'));
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith('u2');
});

test('of what waits drafts are shown and cannot be let go, entries for the records are counted', () => {
  const items = UNSENT.filter(({ state }) => state === 'waiting');
  const list = <OutboxList items={items} now={NOW} onDismiss={nothing} onCopy={nothing} />;
  const root = drawAtDesk(list);
  expect(root.querySelectorAll('li')).toHaveLength(1);
  expect(root.textContent).toContain('Kept, and sent when the server answers');
  expect(root.textContent).toContain('2 entries for the records wait too.');
  expect(root.textContent).not.toContain('Dismiss');
});

test('an approval whose receipt is no good is not called approved', () => {
  const root = drawAtDesk(
    <MyDrafts
      items={[aSubmission({ state: 'approved', receipt: RECEIPT })]}
      {...DRAFTS}
      problems={new Map([['s1', RECEIPT_REFUSED]])}
    />,
  );
  expect(root.textContent).toContain('The approval could not be verified.');
  expect(root.textContent).not.toContain('Press Post');
});

test('a draft is withdrawn after a second step, and only while it is open', () => {
  const onWithdraw = vi.fn();
  const draw = (state: 'pending' | 'posted') =>
    drawAtDesk(<MyDrafts {...DRAFTS} items={[aSubmission({ state })]} onWithdraw={onWithdraw} />);
  const root = draw('pending');
  click(button(root, 'Withdraw'));
  expect(onWithdraw).not.toHaveBeenCalled();
  click(button(root, 'Yes, withdraw'));
  expect(onWithdraw).toHaveBeenCalledExactlyOnceWith('s1');
  expect(draw('posted').textContent).not.toContain('Withdraw');
});
