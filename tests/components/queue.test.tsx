// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MyDrafts } from '../../components/desk/my-drafts';
import { QueueList, type QueueListProps } from '../../components/desk/queue-list';
import { button, click, drawAtDesk, press } from './draw';
import { aSubmission, NOW, PROBLEM } from './gallery/samples';
import { nothing } from './gallery/scene';

const three = ['s1', 's2', 's3'].map((id) => aSubmission({ id }));

function aQueue(change: Partial<QueueListProps> = {}) {
  const onOpen = vi.fn();
  const root = drawAtDesk(
    <QueueList
      items={three}
      now={NOW}
      onOpen={onOpen}
      onRefresh={nothing}
      loading={false}
      offline={false}
      {...change}
    />,
  );
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

test('a draft is withdrawn after a second step, and only while it is open', () => {
  const onWithdraw = vi.fn();
  const draw = (state: 'pending' | 'posted') =>
    drawAtDesk(
      <MyDrafts
        items={[aSubmission({ state })]}
        now={NOW}
        onWithdraw={onWithdraw}
        onOpen={nothing}
      />,
    );
  const root = draw('pending');
  click(button(root, 'Withdraw'));
  expect(onWithdraw).not.toHaveBeenCalled();
  click(button(root, 'Yes, withdraw'));
  expect(onWithdraw).toHaveBeenCalledExactlyOnceWith('s1');
  expect(draw('posted').textContent).not.toContain('Withdraw');
});
