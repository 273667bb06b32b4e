// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DecidedList } from '../../components/desk/decided-list';
import { FlowHours } from '../../components/desk/flow-hours';
import { FlowRoutes } from '../../components/desk/flow-routes';
import { FlowSamples } from '../../components/desk/flow-samples';
import { MyDrafts } from '../../components/desk/my-drafts';
import { PickedList } from '../../components/desk/picked-list';
import { MailPanel } from '../../components/options/mail-panel';
import type { Submission } from '../../domain/submission';
import { drawReviewCard } from './a-review-card';
import { button, click, drawAtDesk, submit, type } from './draw';
import { DRAFTS, WORK } from './gallery/desk-props';
import {
  AUTHOR,
  aDecision,
  aDraft,
  aSubmission,
  aSuggestion,
  aTold,
  NOW,
  REVIEWER,
} from './gallery/samples';
import { nothing } from './gallery/scene';

const approval = aDecision({ verdict: 'approve', reason: '' });
const names = (root: Element) => [...root.querySelectorAll('button')].map((one) => one.textContent);

function aDecided(items: readonly Submission[]) {
  const onTakeBack = vi.fn();
  const rest = { person: REVIEWER, now: NOW, sending: false, onOpen: nothing, onTakeBack };
  return { root: drawAtDesk(<DecidedList items={items} {...rest} />), onTakeBack };
}

test('an approval that was not used is taken back from the list, with a reason', () => {
  const item = aSubmission({ state: 'approved', decisions: [approval] });
  const { root, onTakeBack } = aDecided([item]);
  expect(root.textContent).toContain('Rui Fernandes approved');
  click(button(root, 'Take the approval back'));
  submit(root);
  expect(root.textContent).toContain('Write a sentence first.');
  type(root.querySelector('textarea'), ' The figures are old. ');
  submit(root);
  expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(item, 'The figures are old.');
});

test.each([
  ['was posted', { state: 'posted', decisions: [approval] }],
  ['was refused', { state: 'refused', decisions: [aDecision({ verdict: 'refuse' })] }],
  ['was taken back', { state: 'pending', decisions: [{ ...approval, voidedAt: 'x' }] }],
] as const)('what %s cannot be taken back', (_name, change) => {
  const { root } = aDecided([aSubmission({ ...change, decisions: [...change.decisions] })]);
  expect(names(root)).toEqual(['Show details']);
});

test('the list says which approvals a stop holds', () => {
  const heldByStop = { id: 'stop-1', reason: 'An accident.' };
  const item = aSubmission({ state: 'approved', decisions: [approval], heldByStop });
  expect(aDecided([item]).root.textContent).toContain('Approved before a stop: An accident.');
});

function aHeld(person = REVIEWER) {
  const onAct = vi.fn();
  const heldByStop = { id: 'stop-1', reason: 'An accident.' };
  const submission = aSubmission({ state: 'approved', decisions: [approval], heldByStop });
  const turn = { askable: undefined, onAct };
  const work = { ...WORK, isAsked: false, turn };
  return { root: drawReviewCard({ submission, person, work }), onAct };
}

test('an approval from before a stop is confirmed by who gave it, with or without a word', () => {
  const { root, onAct } = aHeld();
  click(button(root, 'Confirm again'));
  submit(root);
  expect(onAct).toHaveBeenCalledExactlyOnceWith({ act: 'reconfirm', reason: '' });
});

test('nobody else confirms it, and least of all its author', () => {
  for (const person of [AUTHOR, { ...REVIEWER, id: 'other' }]) {
    const { root } = aHeld(person);
    expect(root.textContent).toContain('Approved before a stop: An accident.');
    expect(names(root)).not.toContain('Confirm again');
  }
});

test('another department is told with a note, and the reader sees that it was', () => {
  const onAct = vi.fn();
  const turn = { askable: undefined, onAct };
  const work = { ...WORK, turn };
  const root = drawReviewCard({ work });
  click(root.querySelector('[aria-haspopup=menu]') as HTMLElement);
  click(button(root, 'Tell another department'));
  submit(root);
  expect(onAct).not.toHaveBeenCalled();
  type(root.querySelector('.gp-suggestion textarea'), 'She asks for a price.');
  submit(root);
  expect(onAct).toHaveBeenCalledExactlyOnceWith({
    act: 'hand-on',
    to: 'sales',
    note: 'She asks for a price.',
  });
  const told = drawReviewCard({ work: { ...work, wasHandedOn: true } });
  expect(told.querySelector('[role=status]')?.textContent).toContain('They were told.');
});

function someDrafts(item: Submission, news: object) {
  const onAnswer = vi.fn();
  const its = { suggestions: [], revoked: undefined, sending: false, onAnswer, ...news };
  const list = { ...DRAFTS, items: [item] };
  return { root: drawAtDesk(<MyDrafts {...list} news={new Map([[item.id, its]])} />), onAnswer };
}

test('a suggested text is taken or left from the list, as long as it is for this version', () => {
  const item = aSubmission({ state: 'changes-requested', decisions: [aDecision()] });
  const { root, onAnswer } = someDrafts(item, { suggestions: [aSuggestion()] });
  expect(root.textContent).toContain('Rui Fernandes suggests another text');
  click(button(root, 'Take this text'));
  click(button(root, 'Keep my text'));
  expect(onAnswer.mock.calls).toEqual([
    ['g1', true],
    ['g1', false],
  ]);
  for (const change of [{ state: 'declined' as const }, { revision: 7 }]) {
    const old = someDrafts(item, { suggestions: [aSuggestion(change)] }).root;
    expect(old.querySelector('.gp-suggestion')).toBeNull();
  }
});

test('the author reads who took an approval back, and why', () => {
  const item = aSubmission({ decisions: [{ ...approval, voidedAt: 'x' }] });
  const revoked = aTold({ kind: 'revoked', reason: 'The figures are of last year.' });
  const { root } = someDrafts(item, { revoked });
  expect(root.textContent).toContain('Rui Fernandes took an approval back');
  expect(root.querySelector('blockquote')?.textContent).toBe('The figures are of last year.');
});

test('a picked post stands whole before its author, who hands it in or not', () => {
  const [onHandIn, onKeep] = [vi.fn(), vi.fn()];
  const at = new Date(NOW - 3_600_000).toISOString();
  const posts = [{ key: 'key-00001', draft: aDraft(), at }];
  const root = drawAtDesk(
    <PickedList posts={posts} now={NOW} sending={false} onHandIn={onHandIn} onKeep={onKeep} />,
  );
  expect(root.querySelector('.gp-post-text')?.textContent).toBe(aDraft().parts[0]);
  click(button(root, 'Hand in the text'));
  expect(onHandIn).toHaveBeenCalledExactlyOnceWith('key-00001');
  click(button(root, 'Do not hand it in'));
  expect(onKeep).toHaveBeenCalledExactlyOnceWith('key-00001');
});

test('mail: what is chosen is saved whole, and nothing is sent where nothing changed', () => {
  const onSave = vi.fn();
  const wish = { language: 'en' as const, mail: true, topics: ['approved', 'refused'] as const };
  const panel = { email: 'mia@acme.example', busy: false, saved: false, onSave };
  const root = drawAtDesk(<MailPanel {...panel} wish={{ ...wish, topics: [...wish.topics] }} />);
  expect(button(root, 'Save').getAttribute('aria-disabled')).toBe('true');
  const box = (label: string) =>
    [...root.querySelectorAll('label')].find((one) => one.textContent === label)
      ?.firstElementChild as HTMLElement;
  click(box('my draft is refused'));
  click(box('somebody writes a comment'));
  submit(root);
  const topics = ['approved', 'comment-added'];
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ language: 'en', mail: true, topics });
  const nowhere = drawAtDesk(
    <MailPanel {...panel} email={null} wish={{ ...wish, topics: [...wish.topics] }} />,
  );
  expect(nowhere.textContent).toContain('no mail address of yours');
});

test('the share of posts is a number of per cent; other shares and weights stay', () => {
  const onSave = vi.fn();
  const sampling = { share: 0.05, groups: { press: 0.5 }, reviewers: 'managers' };
  const root = drawAtDesk(<FlowSamples sampling={sampling} sending={false} onSave={onSave} />);
  expect(root.textContent).toContain('50 % of the posts of press');
  click(button(root, 'Change'));
  type(root.querySelector('input'), '120');
  submit(root);
  expect(root.textContent).toContain('A number from 0 to 100');
  type(root.querySelector('input'), '12,5');
  submit(root);
  const same = { static: 1, interactive: 1 };
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...sampling, share: 0.125, surfaces: same });
});

test('what stands and what is part of a talk may be picked more or less often', () => {
  const onSave = vi.fn();
  const surfaces = { static: 0.5, interactive: 2 };
  const sampling = { share: 0.05, groups: {}, surfaces, reviewers: 'managers' };
  const root = drawAtDesk(<FlowSamples sampling={sampling} sending={false} onSave={onSave} />);
  expect(root.textContent).toContain('Replies, comments and messages: times the share× 2');
  click(button(root, 'Change'));
  const [, still, talk] = root.querySelectorAll('input');
  type(talk ?? null, '-1');
  submit(root);
  expect(root.textContent).toContain('A number from 0 to 100');
  type(talk ?? null, '1.5');
  type(still ?? null, '0');
  submit(root);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    ...sampling,
    surfaces: { static: 0, interactive: 1.5 },
  });
});

test('working hours are changed for all other groups; what cannot be is not sent', () => {
  const onSave = vi.fn();
  const press = {
    timeZone: 'Europe/Berlin',
    hours: [{ days: [1, 2], from: '08:00', until: '12:00' }],
    holidays: ['2026-12-25'],
  };
  const root = drawAtDesk(
    <FlowHours calendars={{ press }} groups={[]} sending={false} onSave={onSave} />,
  );
  expect(root.textContent).toContain('Mon and Tue 08:00–12:00');
  expect(root.textContent).toContain('1 day off');
  click(button(root, 'Change'));
  const [from, until] = root.querySelectorAll<HTMLInputElement>('input.gp-input');
  type(until ?? null, '08:00');
  submit(root);
  expect(root.textContent).toContain('an end after the beginning');
  type(from ?? null, '07:00');
  submit(root);
  const days = [1, 2, 3, 4, 5];
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    press,
    default: { timeZone: 'UTC', hours: [{ days, from: '07:00', until: '08:00' }], holidays: [] },
  });
  expect(
    names(drawAtDesk(<FlowHours calendars={{ press }} groups={[]} sending={false} />)),
  ).toEqual([]);
});

test('a route says what it looks at, whom it asks, and how it is changed', () => {
  const when = { topics: ['Company figures'], sites: ['linkedin' as const] };
  const stages = [{ group: 'investor-relations', need: 'any' as const }];
  const root = drawAtDesk(<FlowRoutes routes={[{ id: 'figures', when, stages }]} />);
  expect(root.textContent).toContain('Company figures');
  expect(root.textContent).toContain('LinkedIn');
  expect(root.textContent).toContain('investor-relations (one person)');
  expect(root.textContent).toContain('guidepost routes set FILE');
});
