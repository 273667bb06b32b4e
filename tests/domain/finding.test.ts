import { describe, expect, it } from 'vitest';
import { ACTIONS, holds, mergeStages, verdictOf } from '../../domain/finding';
import { recordText } from '../../domain/record';
import { aFinding } from './builders';

describe('the verdict', () => {
  it('is that of the strictest finding', () => {
    expect(verdictOf([])).toBe('clear');
    expect(ACTIONS.map((action) => verdictOf([aFinding({ action })]))).toEqual([
      'advise',
      'advise',
      'advise',
      'justify',
      'sign-off',
      'blocked',
    ]);
    expect(
      verdictOf([
        aFinding({ action: 'warn' }),
        aFinding({ action: 'block' }),
        aFinding({ action: 'inform' }),
      ]),
    ).toBe('blocked');
  });

  it('holds from justify on', () => {
    expect(
      ['clear', 'advise', 'justify', 'sign-off', 'blocked'].map((v) => holds(v as 'clear')),
    ).toEqual([false, false, true, true, true]);
  });
});

describe('the stages of several findings', () => {
  it('are merged: each group once, strictest need, in the order that rules name', () => {
    const stages = mergeStages([
      aFinding({ stages: [{ group: 'legal', need: 'any' }] }),
      aFinding({
        stages: [
          { group: 'managers', need: 'any' },
          { group: 'legal', need: 2 },
        ],
      }),
      aFinding({ action: 'warn', stages: [{ group: 'nobody', need: 'any' }] }),
    ]);
    expect(stages).toEqual([
      { group: 'managers', need: 'any' },
      { group: 'legal', need: 2 },
    ]);
  });

  it('default to the managers', () => {
    expect(mergeStages([aFinding()])).toEqual([{ group: 'managers', need: 'any' }]);
    expect(mergeStages([aFinding({ action: 'block' })])).toEqual([]);
  });
});

it('a record is chained: any changed field gives another text to hash', () => {
  const entry = {
    id: '1',
    subject: 's',
    seq: 1,
    kind: 'approved' as const,
    actor: { id: 'max', name: 'Max' },
    at: '2026-11-21T12:00:00.000Z',
    dataText: '{}',
    previous: '0'.repeat(64),
  };
  const texts = [
    recordText(entry),
    recordText({ ...entry, seq: 2 }),
    recordText({ ...entry, dataText: '{"a":1}' }),
    recordText({ ...entry, previous: '1'.repeat(64) }),
    recordText({ ...entry, actor: { id: 'mia', name: 'Max' } }),
  ];
  expect(new Set(texts).size).toBe(5);
});

it('topics add their stages, and none where no finding asks for sign-off', () => {
  const stages = [{ group: 'finance', need: 'any' as const }];
  const topics = [{ ruleId: 'money', topic: 'Money', owner: 'Finance', stages }];
  const asked = mergeStages([aFinding({ action: 'sign-off', stages: [] })], topics);
  expect(asked.map(({ group }) => group).sort()).toEqual(['finance', 'managers']);
  expect(mergeStages([aFinding({ action: 'warn' })], topics)).toEqual([]);
});
