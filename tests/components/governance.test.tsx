// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { AllDrafts } from '../../components/desk/all-drafts';
import { EmergencyGroups } from '../../components/desk/emergency-groups';
import { FlowHours } from '../../components/desk/flow-hours';
import { HoldsList } from '../../components/desk/holds-list';
import { RequiredVersion } from '../../components/desk/required-version';
import { RetentionList } from '../../components/desk/retention-list';
import { RotaList } from '../../components/desk/rota-list';
import { turnChoices } from '../../components/desk/turn-choices';
import type { Rotas } from '../../domain/rota';
import { button, click, drawAtDesk, submit, type } from './draw';
import { AUTHOR, aSubmission, NOW, REVIEWER } from './gallery/samples';

const inputs = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('input.gp-input')];

function choose(root: Element, label: string, value: string): void {
  const box = [...root.querySelectorAll('.gp-field')].find((one) =>
    one.querySelector('label')?.textContent?.includes(label),
  );
  const select = box?.querySelector('select');
  if (!select) throw new Error(`No choice "${label}" in: ${root.textContent}`);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('nobody posts without approval until a group is ticked; a group without people can be unticked', () => {
  const onSave = vi.fn();
  const root = drawAtDesk(
    <EmergencyGroups
      permitted={['old']}
      groups={['board', 'press']}
      {...{ sending: false, onSave }}
    />,
  );
  click(button(root, 'Change'));
  const boxes = root.querySelectorAll<HTMLElement>('input[type=checkbox]');
  expect(root.querySelector('fieldset')?.textContent).toBe('Groups that mayboardoldpress');
  for (const place of [0, 1]) click(boxes[place] as HTMLElement);
  submit(root);
  expect(onSave).toHaveBeenCalledExactlyOnceWith(['board']);
  const read = drawAtDesk(<EmergencyGroups permitted={[]} groups={[]} sending={false} />);
  expect(read.textContent).toContain('Nobody may.');
  expect(read.querySelector('button')).toBeNull();
});

test('a version that is not out cannot be required; an empty field requires none', () => {
  const onSave = vi.fn();
  const pack = { id: 'acme', version: 4 };
  const root = drawAtDesk(
    <RequiredVersion required={{ acme: 2, old: 1 }} {...{ pack, sending: false, onSave }} />,
  );
  expect(root.textContent).toContain('acme: version 2 or newer');
  expect(root.textContent).toContain('This browser has version 4 of acme.');
  click(button(root, 'Change'));
  type(inputs(root)[0] ?? null, '5');
  submit(root);
  expect(root.textContent).toContain('from 1 to the version that is out');
  type(inputs(root)[0] ?? null, '4');
  type(inputs(root)[1] ?? null, '');
  submit(root);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ acme: 4 });
});

const HOURS = {
  timeZone: 'UTC',
  hours: [{ days: [1], from: '09:00', until: '17:00' }],
  holidays: [],
};

test('one group gets hours of its own, or those of all others again', () => {
  const onSave = vi.fn();
  const draw = (calendars: Parameters<typeof FlowHours>[0]['calendars']) => {
    const root = drawAtDesk(
      <FlowHours {...{ calendars, groups: ['legal'], sending: false, onSave }} />,
    );
    click(button(root, 'Change'));
    choose(root, 'Whose hours', 'legal');
    return root;
  };
  const fresh = draw({ default: HOURS });
  type(inputs(fresh)[0] ?? null, '08:00');
  submit(fresh);
  const legal = { ...HOURS, hours: [{ days: [1], from: '08:00', until: '17:00' }] };
  expect(onSave).toHaveBeenLastCalledWith({ default: HOURS, legal });
  click(button(draw({ default: HOURS, legal }), 'Same hours as all other groups'));
  expect(onSave).toHaveBeenLastCalledWith({ default: HOURS });
  const broken = { ...HOURS, hours: [...HOURS.hours, ...legal.hours] };
  const root = draw({ default: HOURS, legal: broken });
  expect(root.textContent).toContain('guidepost calendars set FILE');
  expect(root.querySelector('form')).toBeNull();
});

const PEOPLE = {
  legal: [
    { id: 'lena', name: 'Lena' },
    { id: 'leo', name: 'Leo' },
  ],
};
const WEEK_MS = 7 * 86_400_000;
const from = new Date(NOW - WEEK_MS - 3_600_000).toISOString();

function drawRotas(rotas: Rotas, onSave?: (rotas: Rotas) => void) {
  const list = { rotas, people: PEOPLE, groups: ['legal', 'press'], now: NOW, onGroup: vi.fn() };
  return drawAtDesk(<RotaList {...list} sending={false} onSave={onSave} />);
}

test('a rota says whose turn it is and until when', () => {
  const root = drawRotas({ legal: { people: ['lena', 'leo'], from } });
  expect(root.textContent).toContain('Now: Leo, until');
  expect(root.textContent).toContain('Lena and Leo · changes every 7 days');
  expect(root.querySelector('button')).toBeNull();
  const later = new Date(NOW + WEEK_MS).toISOString();
  expect(drawRotas({ legal: { people: ['leo'], from: later, days: 1 } }).textContent).toContain(
    'Nobody’s turn yet',
  );
});

test('people are moved by buttons, and the focus goes along', () => {
  const onSave = vi.fn();
  const root = drawRotas({ legal: { people: ['lena', 'leo'], from } }, onSave);
  click(button(root, 'Change the turns of legal'));
  const press = (label: string) =>
    click(root.querySelector(`[aria-label="${label}"]`) as HTMLElement);
  press('Move Lena down');
  expect(root.querySelector('[role=status]')?.textContent).toBe('Lena is number 2 of 2.');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Lena up');
  choose(root, 'Who comes next', 'leo');
  click(button(root, 'Add'));
  press('Take Lena out');
  submit(root);
  const legal = { people: ['leo', 'leo'], from, days: 7 };
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ legal });
});

test('a rota without people or beginning is not sent; one can be taken away', () => {
  const onSave = vi.fn();
  const root = drawRotas({}, onSave);
  choose(root, 'Add turns for a group', 'legal');
  submit(root);
  expect(root.textContent).toContain('At least one person');
  expect(onSave).not.toHaveBeenCalled();
  const other = drawRotas({ legal: { people: ['leo'], from } }, onSave);
  click(button(other, 'Change the turns of legal'));
  click(button(other, 'Remove these turns'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith({});
});

test('a rule of retention is asked for once more, and needs a number of days', () => {
  const onSave = vi.fn();
  const rules = [{ what: 'texts' as const, days: 30, site: 'x' as const }];
  const root = drawAtDesk(<RetentionList rules={rules} sending={false} onSave={onSave} />);
  expect(root.textContent).toContain('Texts of drafts, decisions and comments: 30 days');
  click(button(root, 'Add a rule'));
  const add = () => {
    click(button(root, 'Add a rule'));
    click(button(root, 'Add this rule'));
  };
  add();
  expect(root.textContent).toContain('from 1 to 36500');
  type(inputs(root)[0] ?? null, '90');
  choose(root, 'What', 'records');
  expect(onSave).not.toHaveBeenCalled();
  add();
  expect(onSave).toHaveBeenLastCalledWith([...rules, { what: 'records', days: 90 }]);
  click(button(root, 'Remove'));
  click(button(root, 'Remove this rule'));
  expect(onSave).toHaveBeenLastCalledWith([]);
});

test('a hold needs an id and a reason, and is released after a question', () => {
  const acts = { onPlace: vi.fn(), onEnd: vi.fn() };
  const hold = {
    ...{ id: 'h1', kind: 'account' as const, target: 'acme', reason: 'A lawsuit.' },
    ...{ placedBy: 'carla', placedAt: new Date(NOW).toISOString() },
  };
  const root = drawAtDesk(<HoldsList holds={[hold]} now={NOW} sending={false} acts={acts} />);
  expect(root.textContent).toContain('A lawsuit.');
  click(button(root, 'Add a hold'));
  type(inputs(root)[0] ?? null, ' ada ');
  submit(root);
  expect(root.textContent).toContain('An id and a reason are needed.');
  choose(root, 'What is held', 'person');
  type(root.querySelector('textarea'), 'Asked for by the court.');
  submit(root);
  const placed = { kind: 'person', target: 'ada', reason: 'Asked for by the court.' };
  expect(acts.onPlace).toHaveBeenCalledExactlyOnceWith(placed);
  click(button(root, 'Release'));
  expect(acts.onEnd).not.toHaveBeenCalled();
  click(button(root, 'Release it'));
  expect(acts.onEnd).toHaveBeenCalledExactlyOnceWith('h1');
});

test('all drafts are searched with what was filled in only, opened, and kept by those who may', () => {
  const on = { onFilter: vi.fn(), onOpen: vi.fn(), onKeep: vi.fn() };
  const item = aSubmission({ id: 's1' });
  const list = { items: [item], filters: {}, now: NOW, sending: false };
  const root = drawAtDesk(<AllDrafts {...list} {...on} />);
  choose(root, 'State', 'approved');
  type(inputs(root)[0] ?? null, ' Ada ');
  submit(root);
  expect(on.onFilter).toHaveBeenCalledExactlyOnceWith({ state: 'approved', author: 'Ada' });
  click(button(root, 'Save as a page'));
  expect(on.onKeep).toHaveBeenCalledExactlyOnceWith(item);
  const none = drawAtDesk(
    <AllDrafts {...list} items={[]} onFilter={on.onFilter} onOpen={on.onOpen} />,
  );
  expect(none.textContent).toContain('No draft matches.');
});

test('who wrote a draft may remind while it waits, an hour after the last reminder', () => {
  const look = { person: AUTHOR, isAsked: false, now: NOW };
  const turn = (minutes: number) => ({
    openedAt: new Date(NOW - WEEK_MS).toISOString(),
    remindedAt: new Date(NOW - minutes * 60_000).toISOString(),
  });
  const may = (change: object, who = look) =>
    turnChoices(aSubmission(change), who).includes('remind');
  expect(may({ state: 'pending' })).toBe(true);
  expect(may({ state: 'pending', turn: turn(59) })).toBe(false);
  expect(may({ state: 'pending', turn: turn(60) })).toBe(true);
  expect(may({ state: 'approved' })).toBe(false);
  expect(may({ state: 'pending' }, { ...look, person: REVIEWER })).toBe(false);
});
