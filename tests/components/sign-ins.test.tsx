// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SignInsList } from '../../components/desk/sign-ins-list';
import { SignInsSearch } from '../../components/desk/sign-ins-search';
import { MyData } from '../../components/options/my-data';
import type { Session } from '../../domain/session';
import { button, click, drawAtDesk, submit, type } from './draw';
import { aSession, NOW, PROBLEM } from './gallery/samples';

function aList(sessions: readonly Session[]) {
  const [onEnd, onEndAll] = [vi.fn(), vi.fn()];
  const acts = { onEnd, onEndAll, sending: false };
  const root = drawAtDesk(<SignInsList {...acts} sessions={sessions} me="root" now={NOW} />);
  return { root, onEnd, onEndAll };
}

const ada = { id: 'ada', name: 'Ada Author' };
const root = { id: 'root', name: 'Root' };

test('a sign-in of somebody else ends after a second step, and no other one', () => {
  const { root, onEnd } = aList([
    aSession({ id: 's1', person: ada }),
    aSession({ id: 's2', person: { id: 'max', name: 'Max Manager' } }),
  ]);
  expect(root.textContent).not.toContain('End all');
  click(button(root, 'End'));
  expect(onEnd).not.toHaveBeenCalled();
  click(button(root, 'Yes, end it'));
  expect(onEnd).toHaveBeenCalledExactlyOnceWith('s1');
});

test('all of one person end together, after a second step', () => {
  const sessions = ['s1', 's2'].map((id) => aSession({ id, person: ada }));
  const { root, onEndAll } = aList(sessions);
  expect(root.querySelectorAll('.gp-draft')).toHaveLength(1);
  click(button(root, 'End all of them'));
  click(button(root, 'Cancel'));
  click(button(root, 'End all of them'));
  click(button(root, 'Yes, end all'));
  expect(onEndAll).toHaveBeenCalledExactlyOnceWith('ada');
});

test('who looks does not sign this browser out here, nor all of their own at once', () => {
  const own = { person: root, id: 's1' };
  const list = aList([aSession({ ...own, current: true }), aSession({ ...own, id: 's2' })]);
  const labels = [...list.root.querySelectorAll('button')].map((one) => one.textContent);
  expect(labels).toEqual(['End']);
});

test('where nobody is signed in the list says so', () => {
  expect(aList([]).root.querySelector('[role=status]')?.textContent).toBe('No open sign-in.');
});

test('a person is looked for by what was typed', () => {
  const onFind = vi.fn();
  const root = drawAtDesk(<SignInsSearch onFind={onFind} />);
  type(root.querySelector('input'), ' Ada Author ');
  submit(root);
  expect(onFind).toHaveBeenCalledExactlyOnceWith('Ada Author');
});

test('my data: a button, then a word that the file is there, or why not', () => {
  const onSave = vi.fn();
  const before = drawAtDesk(<MyData busy={false} saved={false} onSave={onSave} />);
  expect(before.querySelector('[role=status]')).toBeNull();
  click(button(before, 'Save my data as a file'));
  expect(onSave).toHaveBeenCalledOnce();
  const after = drawAtDesk(<MyData busy={false} saved onSave={onSave} />);
  expect(after.querySelector('[role=status]')?.textContent).toContain('handed to your browser');
  const wrong = <MyData busy={false} saved={false} problem={PROBLEM} onSave={onSave} />;
  expect(drawAtDesk(wrong).querySelector('[role=alert]')).not.toBeNull();
});
