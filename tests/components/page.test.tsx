// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Card } from '../../components/page/card';
import { Chip } from '../../components/page/chip';
import { HoldDialog, type HoldDialogProps } from '../../components/page/hold-dialog';
import { failed } from '../../domain/problem';
import { button, choose, click, drawInPage, field, press, type } from './draw';
import {
  aDecision,
  aDraft,
  aFinding,
  aSubmission,
  PROBLEM,
  RECEIPT,
  UNREACHABLE,
} from './gallery/samples';
import { nothing } from './gallery/scene';

function aHold(change: Partial<HoldDialogProps>) {
  return drawInPage(
    <HoldDialog
      kind="sign-off"
      findings={[aFinding()]}
      draft={aDraft()}
      stages={[{ group: 'managers', need: 'any' }]}
      sending={false}
      onSubmit={nothing}
      onWriteReason={nothing}
      onClose={nothing}
      {...change}
    />,
  );
}

const REVISES = { sentAt: '2026-11-20T10:00:00.000Z', mayBeApart: true, isApart: false };

function sayApart(root: HTMLElement): void {
  choose(field(root, 'What this is'), 'apart');
}

test('a text that looks like an approved one may be another post: then it is submitted for itself', () => {
  const onSubmit = vi.fn();
  const root = aHold({ kind: 'changed', revises: REVISES, onSubmit });
  expect(button(root, 'Submit this version')).toBeTruthy();
  sayApart(root);
  expect(root.querySelector('.gp-hold-title')?.textContent).toBe('This post needs sign-off');
  click(button(root, 'Submit for approval'));
  expect(onSubmit.mock.lastCall?.[0]).toMatchObject({ isApart: true });
});

test('another post that no rule holds needs a written reason, and nobody’s approval', () => {
  const onWriteReason = vi.fn();
  const root = aHold({ kind: 'changed', findings: [], revises: REVISES, onWriteReason });
  sayApart(root);
  expect(root.querySelector('.gp-hold-title')?.textContent).toBe('Add a reason before you post');
  expect(root.textContent).not.toContain('Note to the reviewer');
  expect(root.textContent).not.toContain('Who approves');
  click(button(root, 'Write a reason'));
  expect(onWriteReason).toHaveBeenCalledOnce();
});

test('the very text that was sent is no other post', () => {
  const root = aHold({ revises: { ...REVISES, mayBeApart: false } });
  expect(root.querySelector('select')).toBeNull();
});

test('where no drafts are kept the dialog sends nothing, and says what to do', () => {
  const root = aHold({ kind: 'not-stored' });
  expect(root.textContent).toContain('ask these people in another way');
  expect(root.textContent).toContain('managers');
  expect(root.querySelector('textarea')).toBeNull();
  expect([...root.querySelectorAll('.gp-actions button')].map((one) => one.textContent)).toEqual([
    'Back to my draft',
  ]);
});

test('a server that takes no drafts is said once, and read out', () => {
  const { problem } = failed('drafts-not-stored', 'No drafts are taken.', 'Ask.');
  const root = aHold({ kind: 'not-stored', problem });
  expect(root.textContent?.split('no drafts are kept')).toHaveLength(2);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('no drafts are kept');
  expect(aHold({ kind: 'not-stored', problem: PROBLEM }).textContent).toContain('does not answer');
});

test('under a stop nobody is told to mend their text', () => {
  const stop = aFinding({ ruleId: 'stop:s1', title: 'Posting is stopped', action: 'block' });
  const root = aHold({ kind: 'blocked', findings: [stop, aFinding()] });
  expect(root.textContent).toContain('until posting goes on');
  expect(root.textContent).not.toContain('Fix what is listed');
  expect(aHold({ kind: 'blocked' }).textContent).toContain('Fix what is listed');
});

test('a chip says its state in words and whether its card is open', () => {
  const root = drawInPage(
    <Chip verdict="sign-off" count={2} accountName="Acme" expanded onToggle={nothing} />,
  );
  const chip = button(root, 'Needs sign-off');
  expect(chip.textContent).toContain('You are posting as Acme');
  expect(chip.textContent).toContain('2 findings');
  expect(chip.getAttribute('aria-expanded')).toBe('true');
});

test('a card shows the matched words, and puts nothing in before its button is pressed', () => {
  const onFix = vi.fn();
  const finding = aFinding();
  const root = drawInPage(
    <Card findings={[finding]} draft={aDraft()} onFix={onFix} onClose={nothing} />,
  );
  expect(root.textContent).toContain('guaranteed to cut your energy bill in half');
  expect(onFix).not.toHaveBeenCalled();
  click(button(root, 'Use “can cut”'));
  expect(onFix).toHaveBeenCalledExactlyOnceWith(finding);
});

test('the strictest finding comes first', () => {
  const root = drawInPage(
    <Card
      findings={[
        aFinding({ ruleId: 'a', title: 'A hint', action: 'inform' }),
        aFinding({ ruleId: 'b', title: 'A ban', action: 'block' }),
      ]}
      draft={aDraft()}
      onClose={nothing}
    />,
  );
  expect([...root.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
    'A ban',
    'A hint',
  ]);
});

test('a draft without findings has nothing to fix', () => {
  const root = drawInPage(<Card findings={[]} draft={aDraft()} onClose={nothing} />);
  expect(root.textContent).toContain('Nothing to fix');
});

test('a card tells what the reviewer asked for, and only of this version', () => {
  const draw = (revision: number) =>
    drawInPage(
      <Card
        findings={[]}
        draft={aDraft()}
        onClose={nothing}
        submission={aSubmission({
          state: 'changes-requested',
          decisions: [aDecision({ revision, reason: 'Take out the figure.' })],
        })}
      />,
    );
  expect(draw(1).textContent).toContain('Rui Fernandes asks for changes');
  expect(draw(1).textContent).toContain('Take out the figure.');
  expect(draw(9).textContent).not.toContain('Take out the figure.');
});

test('an approved draft says until when; without a readable receipt it says no time', () => {
  const draw = (receipt: string) =>
    drawInPage(
      <Card
        findings={[]}
        draft={aDraft()}
        onClose={nothing}
        submission={aSubmission({ state: 'approved', receipt })}
      />,
    ).textContent;
  expect(draw(RECEIPT)).toMatch(/Approved until .*2026/);
  expect(draw('not a receipt')).toMatch(/Approved(?! until)/);
  expect(draw(RECEIPT)).toContain('Press Post to publish exactly this text.');
});

test('a held post can be submitted with a note', () => {
  const onSubmit = vi.fn();
  const root = aHold({ onSubmit });
  type(root.querySelector('textarea'), ' Agreed with Globex. ');
  click(button(root, 'Submit for approval'));
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
    note: 'Agreed with Globex.',
    ghostWriting: undefined,
    isApart: false,
  });
});

test('a blocked post offers no approval, a broken check neither', () => {
  for (const kind of ['blocked', 'broken', 'checking'] as const) {
    const root = aHold({ kind });
    expect(root.textContent).not.toContain('Submit');
    expect(root.querySelector('textarea')).toBeNull();
  }
});

test('a draft that waits for the server has nothing to press twice', () => {
  const root = aHold({ kind: 'queued', problem: UNREACHABLE });
  expect(root.textContent).toContain('Kept, and sent when the server answers');
  expect(root.textContent).toContain('does not answer');
  expect([...root.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
    'Back to my draft',
  ]);
  // Nobody needs to be alarmed.
  expect(root.querySelector('[role=alert]')).toBeNull();
});

test('a card says what the server did not take, and lets it go', () => {
  const onDismiss = vi.fn();
  const root = drawInPage(
    <Card
      findings={[]}
      draft={aDraft()}
      outbox={{ state: 'refused', problem: PROBLEM }}
      onClose={nothing}
      onDismiss={onDismiss}
    />,
  );
  expect(root.querySelector('[role=alert]')?.textContent).toContain('did not take this draft');
  expect(root.textContent).not.toContain('Nothing to fix');
  click(button(root, 'Dismiss'));
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('a box that we hardly know is never called fine', () => {
  const root = drawInPage(<Card findings={[]} draft={aDraft()} partial onClose={nothing} />);
  expect(root.textContent).toContain('does not fully know this box');
  expect(root.textContent).not.toContain('fine by your company');
});

test('a reason is never written in the page: the button opens a Guidepost window', () => {
  const onWriteReason = vi.fn();
  const root = aHold({ kind: 'justify', onWriteReason });
  expect(root.querySelector('textarea')).toBeNull();
  click(button(root, 'Write a reason'));
  expect(onWriteReason).toHaveBeenCalledOnce();
});

test('a change since approval shows what went and what came, in whole words', () => {
  const root = aHold({
    kind: 'changed',
    changed: { before: 'It cuts bills by 20 percent.', after: 'It cuts bills by 25 percent.' },
  });
  expect(root.querySelector('del')?.textContent).toBe('[removed: 20]');
  expect(root.querySelector('ins')?.textContent).toBe('[added: 25]');
});

test('keys pressed inside never reach the shortcuts of the site', () => {
  const site = vi.fn();
  const root = aHold({});
  root.addEventListener('keydown', site);
  press(root.querySelector('textarea'), 'n');
  expect(site).not.toHaveBeenCalled();
});

test('Arabic is drawn from right to left', () => {
  const root = drawInPage(<Card findings={[]} draft={aDraft()} onClose={nothing} />, 'ar');
  expect(root.querySelector('.gp')?.getAttribute('dir')).toBe('rtl');
  expect(root.textContent).toContain('قبل النشر');
});

test('words found in an image description or a poll say where they stand', () => {
  const draft = aDraft({
    parts: ['Which one?', 'The guaranteed one'],
    partKinds: ['text', 'poll'],
    media: [{ kind: 'image', alt: 'A guaranteed chart' }],
  });
  const findings = [
    aFinding({ ruleId: 'a', part: 1, start: 4, end: 14 }),
    aFinding({ ruleId: 'b', part: 2, start: 2, end: 12 }),
  ];
  const root = drawInPage(<Card findings={findings} draft={draft} onClose={nothing} />);
  const places = Array.from(root.querySelectorAll('.gp-found'), (one) => one.textContent);
  expect(places).toEqual(['In the draftguaranteedPoll', 'In the draftguaranteedImage description']);
});
