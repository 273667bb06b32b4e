// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AbsenceForm } from '../../components/desk/absence-form';
import { GlassList } from '../../components/desk/glass-list';
import { SampleList } from '../../components/desk/sample-list';
import { StopBanner } from '../../components/desk/stop-banner';
import { StopForm } from '../../components/desk/stop-form';
import { button, click, drawAtDesk, submit, type } from './draw';
import { aSample, aStop, NOW, REVIEWER } from './gallery/samples';

test('a stop says why, where, until when and who may speak; only some may end it', () => {
  const onEnd = vi.fn();
  const banner = { stops: [aStop()], me: REVIEWER.id };
  const root = drawAtDesk(<StopBanner {...banner} />);
  expect(root.textContent).toContain('Posting is stopped · On LinkedIn');
  expect(root.textContent).toContain('An accident in the plant.');
  expect(root.textContent).toContain('1 named person may speak.');
  expect(root.querySelector('button')).toBeNull();
  const mine = drawAtDesk(<StopBanner {...banner} me="carla" onEnd={onEnd} />);
  expect(mine.textContent).toContain('You may speak.');
  click(button(mine, 'End the stop'));
  expect(onEnd).not.toHaveBeenCalled();
  click(button(mine, 'End the stop'));
  expect(onEnd).toHaveBeenCalledExactlyOnceWith('stop-1');
});

test('a stop is not started without a reason', () => {
  const onStart = vi.fn();
  const root = drawAtDesk(<StopForm me="carla" groups={[]} sending={false} onStart={onStart} />);
  click(button(root, 'Stop posting'));
  submit(root);
  expect(root.textContent).toContain('Write a sentence first.');
  type(root.querySelector('textarea'), 'An accident.');
  submit(root);
  expect(onStart).toHaveBeenCalledExactlyOnceWith({
    reason: 'An accident.',
    scope: { kind: 'all' },
    allow: ['carla'],
  });
});

test('a sample is all right without a note, anything else needs one', () => {
  const onJudge = vi.fn();
  const list = { samples: [aSample()], now: NOW, sending: false, onJudge };
  const root = drawAtDesk(<SampleList {...list} />);
  click(button(root, 'Escalate'));
  expect(onJudge).not.toHaveBeenCalled();
  click(button(root, 'All right'));
  type(root.querySelector('textarea'), 'No source.');
  click(button(root, 'Needs training'));
  expect(onJudge.mock.calls).toEqual([
    ['sample-1', 'ok', ''],
    ['sample-1', 'training', 'No source.'],
  ]);
});

test('nobody acknowledges their own emergency', () => {
  const entry = {
    submissionId: 's1',
    author: { id: 'ada', name: 'Ada' },
    reason: 'The plant burns.',
    at: '2026-11-21T14:00:00.000Z',
  };
  const onAcknowledge = vi.fn();
  const list = { entries: [entry], now: NOW, sending: false, onAcknowledge };
  expect(drawAtDesk(<GlassList {...list} me="ada" />).querySelector('button')).toBeNull();
  const root = drawAtDesk(<GlassList {...list} me="carla" />);
  click(button(root, 'Acknowledge'));
  expect(onAcknowledge).not.toHaveBeenCalled();
  type(root.querySelector('textarea'), 'It was true.');
  click(button(root, 'Acknowledge'));
  expect(onAcknowledge).toHaveBeenCalledExactlyOnceWith('s1', 'It was true.');
});

test('an absence needs both times and a colleague, and is ended by one press', () => {
  const onSet = vi.fn();
  const form = { people: [{ id: 'anna', name: 'Anna' }], sending: false, onSet };
  const root = drawAtDesk(<AbsenceForm {...form} absence={null} />);
  submit(root);
  expect(root.textContent).toContain('Choose both times and a colleague.');
  expect(onSet).not.toHaveBeenCalled();
  const absence = {
    from: '2026-11-21T08:00:00.000Z',
    until: '2026-11-28T08:00:00.000Z',
    delegate: { id: 'anna', name: 'Anna' },
  };
  const away = drawAtDesk(<AbsenceForm {...form} absence={absence} />);
  expect(away.textContent).toContain('Anna decides in your place.');
  click(button(away, 'I am back'));
  expect(onSet).toHaveBeenCalledExactlyOnceWith(null);
});

test('a sample without its text promises rules only where some were met', () => {
  const list = { now: NOW, sending: false, onJudge: vi.fn() };
  const said = (ruleIds: string[]) =>
    drawAtDesk(<SampleList {...list} samples={[aSample({ ruleIds })]} />).textContent;
  expect(said(['claims-guarantee'])).toContain('here are the rules it met');
  expect(said([])).toContain('No rule found anything in it');
  expect(said([])).not.toContain('here are');
});
