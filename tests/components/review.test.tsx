// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PostPreview } from '../../components/desk/post-preview';
import type { ReviewCardProps } from '../../components/desk/review-card';
import { drawReviewCard } from './a-review-card';
import { button, click, drawAtDesk, press, type } from './draw';
import { AUTHOR, aDecision, aDraft, aFinding, aSubmission, REVIEWER } from './gallery/samples';

function aReview(change: Partial<ReviewCardProps> = {}) {
  const onDecide = vi.fn();
  const onBack = vi.fn();
  const root = drawReviewCard({ onDecide, onBack, ...change });
  const card = root.querySelector('article');
  const field = () => root.querySelector('textarea');
  return { root, card, field, onDecide, onBack };
}

test('the card has the focus when it opens, so that keys work at once', () => {
  const { card } = aReview();
  expect(document.activeElement).toBe(card);
});

test('A approves after a second step', () => {
  const { root, card, onDecide } = aReview();
  press(card, 'a');
  expect(onDecide).not.toHaveBeenCalled();
  click(button(root, 'Yes, approve'));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith({ verdict: 'approve', reason: '' });
});

test.each([
  ['c', 'request-changes', 'Send request'],
  ['r', 'refuse', 'Refuse this post'],
])('%s needs a reason before it decides', (key, verdict, confirm) => {
  const { root, card, field, onDecide } = aReview();
  press(card, key);
  click(button(root, confirm));
  expect(onDecide).not.toHaveBeenCalled();
  expect(field()?.getAttribute('aria-invalid')).toBe('true');
  type(field(), '  The figure is not public.  ');
  expect(field()?.getAttribute('aria-invalid')).not.toBe('true');
  click(button(root, confirm));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith({
    verdict,
    reason: 'The figure is not public.',
  });
});

test('why somebody cannot decide is one sentence, also where it waits for a guest', () => {
  const submission = aSubmission({ stages: [{ group: 'guest:g1', need: 'any' }] });
  const { root } = aReview({ submission, person: { ...REVIEWER, groups: ['press'] } });
  const said = root.querySelector('.gp-decide .gp-note-body')?.children;
  expect([...(said ?? [])].map((one) => one.textContent)).toEqual([
    'It waits for somebody from outside, and you are not among them.',
  ]);
});

test('letters typed into the reason are not decisions', () => {
  const { root, card, field, onDecide } = aReview();
  press(card, 'c');
  press(field(), 'a');
  expect(field()).not.toBeNull();
  expect(root.textContent).not.toContain('Yes, approve');
  expect(onDecide).not.toHaveBeenCalled();
});

test('Escape first cancels the decision, then goes back', () => {
  const { card, field, onBack } = aReview();
  press(card, 'r');
  press(card, 'Escape');
  expect(field()).toBeNull();
  expect(onBack).not.toHaveBeenCalled();
  press(card, 'Escape');
  expect(onBack).toHaveBeenCalledOnce();
});

test('nobody is offered a decision on their own draft', () => {
  const { root, card, onDecide } = aReview({ person: { ...AUTHOR, groups: ['managers'] } });
  press(card, 'a');
  expect([...root.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
    'Back to the list',
  ]);
  expect(root.textContent).toContain('This is your own draft.');
  expect(onDecide).not.toHaveBeenCalled();
});

test.each([
  ['of another group', { person: { ...REVIEWER, groups: ['press'] } }, 'It waits for managers'],
  ['that is closed', { submission: aSubmission({ state: 'refused' }) }, 'does not wait'],
  [
    'that I approved already',
    { submission: aSubmission({ decisions: [aDecision({ verdict: 'approve' })] }) },
    'You approved this version',
  ],
])('a draft %s says why there are no buttons', (_name, change, sentence) => {
  const { root } = aReview(change);
  expect(root.textContent).toContain(sentence);
  expect(root.textContent).not.toContain('Ask for changes');
});

test('nothing is decided twice while a decision is being sent', () => {
  const { root, card, onDecide } = aReview({ sending: true });
  press(card, 'a');
  click(button(root, 'Approve'));
  expect(root.textContent).not.toContain('Yes, approve');
  expect(onDecide).not.toHaveBeenCalled();
});

test('a preview marks what was found in an image description, under its name', () => {
  const draft = aDraft({
    parts: ['Which one?', 'This one'],
    partKinds: ['text', 'poll'],
    media: [
      { kind: 'image', alt: 'A clean chart' },
      { kind: 'image', alt: 'A guaranteed chart' },
    ],
  });
  const findings = [aFinding({ part: 3, start: 2, end: 12 })];
  const root = drawAtDesk(<PostPreview draft={draft} findings={findings} />);
  const [extra, ...others] = root.querySelectorAll('.gp-post-extra');
  expect(extra?.textContent).toBe('Image descriptionA guaranteed chart');
  expect(extra?.querySelector('mark')?.textContent).toBe('guaranteed');
  expect(others).toEqual([]);
  expect(root.querySelector('.gp-post')?.textContent).toContain('PollThis one');
});
