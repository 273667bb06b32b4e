// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DraftItem } from '../../components/desk/draft-item';
import { GhostSetting } from '../../components/desk/ghost-setting';
import { GuestSection, type GuestWork } from '../../components/desk/guest-section';
import { QueueItem } from '../../components/desk/queue-item';
import { GhostFields } from '../../components/page/ghost-fields';
import { HoldDialog } from '../../components/page/hold-dialog';
import { SubmissionNote } from '../../components/page/submission-note';
import { personStage } from '../../domain/ghost-writing';
import type { Guest } from '../../domain/guest';
import type { PersonRef } from '../../domain/person';
import { drawReviewCard } from './a-review-card';
import { button, choose, click, drawAtDesk, drawInPage, field, submit, type } from './draw';
import { WORK } from './gallery/desk-props';
import { AUTHOR, aDraft, aSubmission, NOW, RECEIPT, REVIEWER } from './gallery/samples';
import { nothing } from './gallery/scene';

const LINK = { name: 'Gil Guest', url: 'https://guidepost.acme.example/g/abc' };
const GUEST: Guest = {
  id: 'guest:1',
  email: 'gil@agency.example',
  name: 'Gil Guest',
  may: 'decide',
  submissionId: 's1',
  invitedBy: { id: REVIEWER.id, name: REVIEWER.name },
  state: 'waiting',
  at: new Date(NOW).toISOString(),
  expiresAt: new Date(NOW + 3_600_000).toISOString(),
};
const ERIN = { id: 'erin', name: 'Erin Executive' };

function works(change: Partial<GuestWork> = {}) {
  const acts = { onInvite: vi.fn(), onWithdraw: vi.fn(), onCopy: vi.fn(async () => undefined) };
  const work = { mayInvite: true, guests: [], link: undefined, sending: false, onDone: vi.fn() };
  return { ...work, ...acts, ...change };
}

test('somebody from outside is asked by name, mail address and hours; what is missing is said', () => {
  const work = works();
  const root = drawAtDesk(<GuestSection {...work} me={REVIEWER.id} />);
  click(button(root, 'Ask somebody from outside'));
  submit(root);
  expect(root.textContent).toContain('Write the name of the person.');
  expect(root.textContent).toContain('This is no mail address.');
  expect(work.onInvite).not.toHaveBeenCalled();
  type(field(root, 'Name'), ' Gil Guest ');
  type(field(root, 'Mail address'), 'gil@agency.example ');
  choose(field(root, 'How long the link works'), '4');
  submit(root);
  const input = { name: 'Gil Guest', email: 'gil@agency.example', expiresInHours: 4 };
  expect(work.onInvite).toHaveBeenCalledExactlyOnceWith(input, undefined);
});

test('who is to write is asked for one of the accounts that the policy names', () => {
  const onInvite = vi.fn<GuestWork['onInvite']>();
  const work = works({ onInvite });
  const account = (id: string) => ({ id, name: id, kind: 'brand' as const });
  const places = [
    { site: 'x' as const, account: account('acme') },
    { site: 'linkedin' as const, account: account('acme-press') },
  ];
  const root = drawAtDesk(<GuestSection {...work} me={REVIEWER.id} places={places} />);
  click(button(root, 'Let somebody from outside write a draft'));
  choose(field(root, 'For which account'), '1');
  type(field(root, 'Name'), 'Wren');
  type(field(root, 'Mail address'), 'wren@agency.example');
  submit(root);
  expect(onInvite.mock.calls[0]?.[1]).toEqual(places[1]);
});

test('a link is shown once, copied, and taken down by who has it', async () => {
  const work = works({ link: LINK });
  const root = drawAtDesk(<GuestSection {...work} me={REVIEWER.id} />);
  expect(field(root, 'The link for Gil Guest').value).toBe(LINK.url);
  click(button(root, 'Copy'));
  expect(work.onCopy).toHaveBeenCalledExactlyOnceWith(LINK.url);
  await vi.waitFor(() => expect(root.textContent).toContain('Copied.'));
  click(button(root, 'I have it'));
  expect(work.onDone).toHaveBeenCalledOnce();
});

test('a link that is out is withdrawn after a question, also where it is too old', () => {
  const work = works({
    mayInvite: false,
    guests: [GUEST, { ...GUEST, id: 'guest:2', state: 'expired' }],
  });
  const root = drawAtDesk(<GuestSection {...work} me={REVIEWER.id} />);
  expect(root.textContent).toContain('too old since');
  expect(root.textContent).not.toContain('Ask somebody from outside');
  click(button(root, 'Withdraw the link'));
  expect(work.onWithdraw).not.toHaveBeenCalled();
  click(button(root, 'Yes, withdraw it'));
  expect(work.onWithdraw).toHaveBeenCalledExactlyOnceWith('guest:1');
});

test('a draft is in the name of who is chosen, and that person posts it unless something else is said', () => {
  const onChange = vi.fn();
  const own = drawInPage(<GhostFields people={[ERIN]} value={undefined} onChange={onChange} />);
  expect(own.textContent).not.toContain('Who presses Post');
  choose(field(own, 'In the name of'), 'erin');
  expect(onChange).toHaveBeenLastCalledWith({ principalId: 'erin', poster: 'principal' });
  const value = { principalId: 'erin', poster: 'principal' as const };
  const root = drawInPage(<GhostFields people={[ERIN]} value={value} onChange={onChange} />);
  expect(root.textContent).toContain('Erin Executive has to approve it, too.');
  choose(field(root, 'Who presses Post'), 'author');
  expect(onChange).toHaveBeenLastCalledWith({ principalId: 'erin', poster: 'author' });
  choose(field(root, 'In the name of'), '');
  expect(onChange).toHaveBeenLastCalledWith(undefined);
});

test('the dialog submits in the name that was chosen, and does not ask where there is nobody', () => {
  const onSubmit = vi.fn();
  const dialog = (principals: readonly PersonRef[]) =>
    drawInPage(
      <HoldDialog
        kind="sign-off"
        findings={[]}
        draft={aDraft()}
        stages={[]}
        principals={principals}
        sending={false}
        onSubmit={onSubmit}
        onWriteReason={nothing}
        onClose={nothing}
      />,
    );
  expect(dialog([]).textContent).not.toContain('In the name of');
  const root = dialog([ERIN]);
  choose(field(root, 'In the name of'), 'erin');
  choose(field(root, 'Who presses Post'), 'author');
  click(button(root, 'Submit for approval'));
  const asked = { principalId: 'erin', poster: 'author' };
  const said = { note: '', ghostWriting: asked, isApart: false };
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(said);
});

test('a draft that no rule holds is sent in the name of somebody, and of nobody else', () => {
  const onSubmit = vi.fn();
  const root = drawInPage(
    <HoldDialog
      kind="in-name"
      findings={[]}
      draft={aDraft()}
      stages={[]}
      principals={[ERIN]}
      sending={false}
      onSubmit={onSubmit}
      onWriteReason={nothing}
      onClose={nothing}
    />,
  );
  click(button(root, 'Submit for approval'));
  expect(onSubmit).not.toHaveBeenCalled();
  choose(field(root, 'In the name of'), 'erin');
  click(button(root, 'Submit for approval'));
  const ghostWriting = { principalId: 'erin', poster: 'principal' };
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ note: '', ghostWriting, isApart: false });
});

const forErin = aSubmission({
  preparedBy: { id: AUTHOR.id, name: AUTHOR.name },
  principal: ERIN,
  poster: 'principal',
  stages: [{ group: personStage('erin'), need: 'any' }],
});

test('in the queue of the person it says that it was written for them, and nowhere else', () => {
  const item = (me: string) =>
    drawAtDesk(
      <QueueItem
        item={forErin}
        now={NOW}
        me={me}
        isSelected={false}
        isReachable
        onOpen={nothing}
      />,
    ).textContent;
  expect(item('erin')).toContain('Written for you');
  expect(item(REVIEWER.id)).not.toContain('Written for you');
});

test('the card says who wrote it and who posts it; a stage of one person has words, not an id', () => {
  const person = { ...ERIN, roles: ['executive' as const], groups: [] };
  const { textContent } = drawReviewCard({ submission: forErin, person });
  expect(textContent).toContain(`${AUTHOR.name} wrote this for you`);
  expect(textContent).toContain('you post it');
  expect(textContent).toContain('the person in whose name it is posted');
  expect(textContent).not.toContain('person:');
});

test('who wrote it reads it whole, with everything a server adds, and decides nothing', () => {
  const turn = { askable: undefined, onAct: nothing };
  const work = { ...WORK, isAsked: false, turn, guests: works() };
  const root = drawReviewCard({ submission: forErin, person: AUTHOR, work });
  expect(root.textContent).toContain('Who posts it');
  expect(root.textContent).toContain('This is your own draft');
  expect(root.textContent).not.toContain('wrote this for you');
});

test('what others wrote for me I copy and post, and do not withdraw', () => {
  const item = { ...forErin, state: 'approved' as const, receipt: RECEIPT };
  const onCopy = vi.fn();
  const acts = { now: NOW, onCopy, onWithdraw: nothing, onOpen: nothing };
  const mine = drawAtDesk(<DraftItem item={item} me="erin" {...acts} />);
  expect(mine.textContent).toContain('Press Post to publish exactly this text.');
  expect(mine.textContent).not.toContain('Withdraw');
  click(button(mine, 'Copy the text'));
  expect(onCopy).toHaveBeenCalledOnce();
  const { receipt: _hers, ...seenByWriter } = item;
  const writers = drawAtDesk(<DraftItem item={seenByWriter} me={AUTHOR.id} {...acts} />);
  expect(writers.textContent).toContain('Erin Executive posts it, in their own browser.');
  expect(writers.textContent).toContain('Withdraw');
});

test('who may not change when the person is asked only reads it', () => {
  const onSave = vi.fn();
  const setting = { principalStage: 'last' as const };
  const read = drawAtDesk(<GhostSetting setting={setting} />);
  expect(read.querySelector('select')).toBeNull();
  expect(read.textContent).toContain('last, when everybody else has approved');
  const root = drawAtDesk(<GhostSetting setting={setting} onSave={onSave} />);
  choose(root.querySelector('select') as HTMLSelectElement, 'first');
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ principalStage: 'first' });
});

test('a moment shows no marks of direction in Arabic, where it is said in a sentence of ours', () => {
  const work = works({ mayInvite: false, guests: [GUEST] });
  const list = drawAtDesk(<GuestSection {...work} me={REVIEWER.id} />, 'ar');
  expect(list.textContent).toContain('حتى');
  expect(list.querySelector('.gp-hidden')).toBeNull();
  const approved = aSubmission({ state: 'approved', receipt: RECEIPT });
  const note = drawInPage(<SubmissionNote submission={approved} />, 'ar');
  expect(note.querySelector('.gp-hidden')).toBeNull();
});
