import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../entrypoints/checker/assess';
import { chipState, dialogKind, settled } from '../../entrypoints/checker/shown-state';
import type { Held } from '../../entrypoints/checker/views';
import { aDraft } from './builders';

const PROBLEM = { code: 'too-large' as const, detail: 'x', cure: 'x' };
const ROW = { key: 'key-00001', kind: 'submit' as const, since: 'x' };
const WAITING = { ...ROW, state: 'waiting' as const };
const REFUSED = { ...ROW, state: 'refused' as const, problem: PROBLEM };

function anAssessment(
  because: Assessment['hold']['because'],
  queued?: Assessment['queued'],
): Assessment {
  const passes = ['clear', 'monitor', 'approved', 'released'].includes(because);
  return {
    draft: aDraft(),
    check: { findings: [], topics: [], verdict: 'sign-off', isPending: false },
    here: {},
    isForMe: false,
    receipt: undefined,
    queued,
    refusedReceipt: undefined,
    hold: { kind: passes ? 'pass' : 'hold', because } as Assessment['hold'],
  };
}

const held = (change: Partial<Held>): Held => ({
  key: 1,
  kind: 'sign-off',
  isSending: false,
  problem: undefined,
  ...change,
});
const LIVE = { isOrphaned: false, isSupported: true };

test('in the outbox a draft waits to be sent; on the server it waits for approval', () => {
  expect(chipState(anAssessment('pending', WAITING), LIVE)).toBe('queued');
  expect(chipState(anAssessment('pending'), LIVE)).toBe('pending');
  expect(dialogKind(anAssessment('pending', WAITING))).toBe('queued');
  expect(dialogKind(anAssessment('pending'))).toBe('pending');
});

test('a box that we hardly know is partly checked, whatever is found in it', () => {
  for (const because of ['clear', 'blocked', 'sign-off'] as const) {
    expect(chipState(anAssessment(because), { ...LIVE, isSupported: false })).toBe('partial');
  }
});

test('a clear text that its author wants approved does not look free', () => {
  const { check, ...rest } = anAssessment('sign-off');
  const clear = { ...rest, check: { ...check, verdict: 'clear' as const } };
  expect(chipState(clear, LIVE)).toBe('sign-off');
});

describe('an open dialog', () => {
  const settle = (change: Partial<Held>, assessment: Assessment) =>
    settled(held(change), { assessment });

  test('of a draft that nothing holds stays until its author closes it', () => {
    expect(settle({ kind: 'in-name' }, anAssessment('clear'))?.kind).toBe('in-name');
  });

  test('that waited for a check says what came out of it', () => {
    expect(settle({ kind: 'checking' }, anAssessment('changed'))?.kind).toBe('changed');
    expect(settle({ kind: 'checking' }, anAssessment('checking'))?.kind).toBe('checking');
    expect(settle({ kind: 'checking' }, anAssessment('clear'))).toBeUndefined();
  });

  test('stays while its draft is on its way', () => {
    const before = held({ isSending: true });
    expect(settled(before, { assessment: anAssessment('pending', WAITING) })).toBe(before);
    const waiting = held({ kind: 'queued' });
    expect(settled(waiting, { assessment: anAssessment('pending', WAITING) })).toBe(waiting);
  });

  test('says that it was sent when the server has it', () => {
    expect(settle({ isSending: true }, anAssessment('pending'))?.kind).toBe('sent');
    const late = settle({ kind: 'queued', problem: PROBLEM }, anAssessment('pending'));
    expect(late).toMatchObject({ kind: 'sent', problem: undefined });
  });

  test('offers to submit again when the server refused what waited, and says why', () => {
    const refused = settle({ kind: 'queued' }, anAssessment('sign-off', REFUSED));
    expect(refused).toMatchObject({ kind: 'sign-off', problem: PROBLEM, isSending: false });
  });

  test('goes when its draft is free or gone', () => {
    expect(settle({}, anAssessment('released'))).toBeUndefined();
    expect(settled(held({}), undefined)).toBeUndefined();
  });
});
