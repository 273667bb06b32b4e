// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { QueueList, type QueueListProps } from '../../components/desk/queue-list';
import type { ReviewWork } from '../../components/desk/review-card';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { drawReviewCard } from './a-review-card';
import { button, click, drawAtDesk, press, type } from './draw';
import { QUEUE, WORK } from './gallery/desk-props';
import {
  AUTHOR,
  aComment,
  aDecision,
  aDraft,
  aRevision,
  aSubmission,
  aSuggestion,
  aTurn,
  PROBLEM,
  REVIEWER,
} from './gallery/samples';
import { nothing } from './gallery/scene';

const free = (id: string) => aSubmission({ id, revisions: [{ ...aRevision(1), findings: [] }] });

function aQueue(change: Partial<QueueListProps>) {
  return drawAtDesk(<QueueList items={[]} {...QUEUE} me={REVIEWER.id} {...change} />);
}

function aCard(submission: Submission, work: Partial<ReviewWork> = {}, person: Person = REVIEWER) {
  const onAct = vi.fn();
  const onDecide = vi.fn();
  const turn = { askable: undefined, onAct };
  const root = drawReviewCard({
    submission,
    person,
    onDecide,
    work: { ...WORK, turn, ...work },
  });
  return { root, onAct, onDecide, card: root.querySelector('.gp-review') };
}

const cancels = (root: Element) =>
  [...root.querySelectorAll('button')].filter((one) => one.textContent === 'Cancel').length;

const aTalk = (change: object = {}) => ({
  suggestions: [],
  comments: [],
  records: [],
  sending: false,
  onComment: vi.fn(),
  onAnswer: vi.fn(),
  ...change,
});
const entries = (root: Element) =>
  [...root.querySelectorAll('[role=menuitem]')].map((one) => one.textContent);

test('a row says until when, how late, and who looks at it, in words', () => {
  const late = aSubmission({ id: 'late', turn: aTurn({ dueAt: '2026-11-21T12:30:00.000Z' }) });
  const root = aQueue({ items: [aSubmission({ turn: aTurn() }), late] });
  const [first, second] = [...root.querySelectorAll('[data-row]')].map((row) => row.textContent);
  expect(first).toContain('due in 3 hours');
  expect(first).toContain('Mia Weber is looking at it');
  expect(second).toContain('late, was due 2 hours ago');
});

test('a claim that has ended is not shown', () => {
  const claim = { by: { id: 'm', name: 'Mia Weber' }, until: '2026-11-21T14:00:00.000Z' };
  const root = aQueue({ items: [aSubmission({ turn: aTurn({ claim }) })] });
  expect(root.textContent).not.toContain('is looking at it');
});

test('filters add up, and an unset one is left out', () => {
  const onFilter = vi.fn();
  const root = aQueue({ filter: { now: { overdue: 'true' }, groups: ['a', 'b'], onFilter } });
  const [mine, overdue] = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  click(mine as HTMLElement);
  expect(onFilter).toHaveBeenLastCalledWith({ overdue: 'true', assigned: 'me' });
  click(overdue as HTMLElement);
  expect(onFilter).toHaveBeenLastCalledWith({});
  expect(root.textContent).toContain('Nothing matches');
});

test('several are approved with one yes that names their number; what a rule holds has no box', () => {
  const onApprove = vi.fn();
  const items = [free('s1'), aSubmission({ id: 'held' }), free('s3')];
  const root = aQueue({ items, bulk: { sending: false, results: [], onApprove } });
  click(button(root, 'Approve several'));
  const boxes = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  expect(boxes).toHaveLength(2);
  expect(cancels(root)).toBe(1);
  for (const box of boxes) click(box);
  click(button(root, 'Approve 2 drafts'));
  expect(onApprove).not.toHaveBeenCalled();
  expect(cancels(root)).toBe(1);
  click(button(root, 'Cancel'));
  expect(document.activeElement?.textContent).toBe('Approve 2 drafts');
  click(button(root, 'Approve 2 drafts'));
  click(button(root, 'Yes, approve'));
  expect(onApprove).toHaveBeenCalledExactlyOnceWith(['s1', 's3']);
});

test('each of several has its own result', () => {
  const results = [
    { id: 's1', author: 'Ada', text: 'Oak shelves.' },
    { id: 's2', author: 'Bo', text: 'Birch shelves.', problem: PROBLEM },
  ];
  const root = aQueue({ items: [], bulk: { sending: false, results, onApprove: nothing } });
  expect([...root.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'Ada: approvedOak shelves.',
    expect.stringMatching(/^Bo: not approved\. .+Birch shelves\.$/),
  ]);
});

test('the menu opens, moves, chooses and closes by keyboard, and no key decides meanwhile', () => {
  const { root, onAct, card } = aCard(aSubmission({ turn: { openedAt: 'x' } }));
  click(root.querySelector('[aria-haspopup=menu]') as HTMLElement);
  expect(entries(root)).toEqual(['Take it up', 'Assign to somebody', 'Tell another department']);
  press(document.activeElement, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('Assign to somebody');
  press(document.activeElement, 'a');
  expect(root.textContent).not.toContain('Yes, approve');
  press(document.activeElement, 'Escape');
  expect(entries(root)).toEqual([]);
  expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('menu');
  click(root.querySelector('[aria-haspopup=menu]') as HTMLElement);
  click(root.querySelector('[role=menuitem]') as HTMLElement);
  expect(onAct).toHaveBeenCalledExactlyOnceWith({ act: 'claim' });
  expect(card).not.toBeNull();
});

test('what stands below the words of people waits for them, so that nothing moves', () => {
  const headings = (change: Partial<ReviewWork>) =>
    [...aCard(aSubmission(), change).root.querySelectorAll('h3')].map((one) => one.textContent);
  const waiting = headings({ isReading: true });
  const read = headings({ talk: aTalk() });
  expect(read.slice(0, waiting.length)).toEqual(waiting);
  expect(read.slice(waiting.length)).toEqual(['Comments', 'Approval', 'Decisions so far']);
});

test('escalating and taking back need a reason', () => {
  const stages = [{ group: 'managers', need: 'any' as const, escalateTo: 'board' }];
  const { root, onAct } = aCard(aSubmission({ stages, turn: { openedAt: 'x' } }));
  click(root.querySelector('[aria-haspopup=menu]') as HTMLElement);
  expect(entries(root)).toContain('Escalate');
  click(button(root, 'Escalate'));
  expect(root.textContent).toContain('Why should board look at it?');
  const form = root.querySelector('form');
  const send = () => click(form?.querySelector('button[type=submit]') as HTMLElement);
  send();
  expect(root.textContent).toContain('Write a sentence first.');
  expect(onAct).not.toHaveBeenCalled();
  type(root.querySelector('form textarea'), ' Nobody answers. ');
  send();
  expect(onAct).toHaveBeenCalledExactlyOnceWith({ act: 'escalate', reason: 'Nobody answers.' });
});

test('who approved may take it back, another reviewer may not', () => {
  const approved = aSubmission({
    state: 'approved',
    decisions: [aDecision({ verdict: 'approve', reason: '' })],
  });
  const own = aCard(approved).root;
  click(own.querySelector('[aria-haspopup=menu]') as HTMLElement);
  expect(entries(own)).toEqual(['Take the approval back', 'Tell another department']);
  const other = aCard(approved, {}, { ...REVIEWER, id: 'other' }).root;
  click(other.querySelector('[aria-haspopup=menu]') as HTMLElement);
  expect(entries(other)).toEqual(['Tell another department']);
});

test('a suggestion is a copy of the text; only changed parts are sent', () => {
  const draft = aDraft({ parts: ['One', 'Two'] });
  const { root, card, onDecide } = aCard(aSubmission({}, draft));
  press(card, 'c');
  click(button(root, 'Suggest a text'));
  const [reason, , second] = root.querySelectorAll<HTMLTextAreaElement>('.gp-decide textarea');
  expect(second?.value).toBe('Two');
  type(reason ?? null, 'Shorter, please.');
  type(second ?? null, '2');
  click(button(root, 'Send request'));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith({
    verdict: 'request-changes',
    reason: 'Shorter, please.',
    suggestion: [{ part: 1, text: '2' }],
  });
});

test('the author takes or declines an open suggestion; others only see it, and an old one is closed', () => {
  const talk = aTalk({ suggestions: [aSuggestion()] });
  const own = aCard(aSubmission({ state: 'changes-requested' }), { talk }, AUTHOR).root;
  expect(own.textContent).toContain('Rui Fernandes suggests another text');
  click(button(own, 'Take this text'));
  click(button(own, 'Keep my text'));
  expect(talk.onAnswer.mock.calls).toEqual([
    ['g1', true],
    ['g1', false],
  ]);
  const reviewer = aCard(aSubmission(), { talk }).root;
  expect(reviewer.textContent).not.toContain('Take this text');
  const revised = aSubmission({ revisions: [aRevision(1), aRevision(2)] });
  const later = aCard(revised, { talk }, AUTHOR).root;
  expect(later.textContent).toContain('For an older version');
  expect(later.textContent).not.toContain('Take this text');
});

test('an answer goes to the readers of the comment; an author never writes to reviewers only', () => {
  const talk = aTalk({ comments: [aComment()] });
  const { root } = aCard(aSubmission(), { talk }, AUTHOR);
  expect(root.querySelector('select')).toBeNull();
  click(button(root, 'Answer'));
  expect(root.textContent).toContain('Your answer to Rui Fernandes');
  const fields = root.querySelectorAll<HTMLTextAreaElement>('textarea');
  type(fields[fields.length - 1] ?? null, 'Yes, from the report.');
  click(button(root, 'Send comment'));
  expect(talk.onComment).toHaveBeenCalledExactlyOnceWith({
    audience: 'author',
    text: 'Yes, from the report.',
    answerTo: 'c1',
  });
});

test('a deleted comment keeps its place without its text', () => {
  const talk = aTalk({ comments: [aComment({ text: '', deletedAt: 'x' })] });
  expect(aCard(aSubmission(), { talk }).root.textContent).toContain('This comment was deleted.');
});

test('somebody who stands in decides what is not of their own groups, and reads for whom', () => {
  const { root } = aCard(
    aSubmission(),
    { standsInFor: [{ id: 'anna', name: 'Anna Koch' }] },
    { ...REVIEWER, groups: ['press'] },
  );
  expect(root.textContent).toContain('You decide for Anna Koch, out of office.');
  expect(button(root, 'Ask for changes')).toBeTruthy();
});

test.each([
  [
    'a junior waits for a senior',
    { stages: [{ group: 'managers', need: 'any' as const, senior: 'heads' }] },
    'It still needs somebody of heads',
  ],
  ['each step is another pair of eyes', { stage: 1 }, 'This one needs somebody else'],
])('%s', (_name, change, sentence) => {
  const decisions = [aDecision({ verdict: 'approve', reason: '' })];
  const { root } = aCard(aSubmission({ ...change, decisions }), { isAsked: false });
  expect(root.textContent).toContain(sentence);
});

test('an emergency needs a warning, a long reason and a second press', () => {
  const onBreakGlass = vi.fn();
  const { root } = aCard(aSubmission(), { onBreakGlass }, AUTHOR);
  click(button(root, 'Emergency: post without approval'));
  expect(root.textContent).toContain('Nobody approves this text.');
  type(root.querySelector('.gp-suggestion textarea'), 'too short');
  click(button(root, 'I take the responsibility'));
  expect(root.textContent).toContain('Write at least 20 characters.');
  type(root.querySelector('.gp-suggestion textarea'), 'The plant burns and nobody answers.');
  click(button(root, 'I take the responsibility'));
  expect(onBreakGlass).toHaveBeenCalledExactlyOnceWith('The plant burns and nobody answers.');
});

test('a trial offers none of it', () => {
  const root = drawReviewCard();
  press(root.querySelector('.gp-review'), 'c');
  expect(root.querySelector('.gp-menu-box')).toBeNull();
  expect(root.textContent).not.toContain('Suggest a text');
  expect(root.textContent).not.toContain('Write a comment');
});
