import { expect, test } from 'vitest';
import { isOn, type Stop, type StopScope, staleBy, stops } from '../../domain/crisis';

const T = (minute: number) => `2026-11-22T12:${String(minute).padStart(2, '0')}:00.000Z`;

function aStop(change: Partial<Stop> = {}): Stop {
  return {
    id: 's',
    reason: 'An accident.',
    scope: { kind: 'all' },
    allow: [],
    startedBy: { id: 'carla', name: 'Carla' },
    startedAt: T(10),
    ...change,
  };
}

const post = {
  site: 'x',
  account: { id: 'acme', kind: 'brand' },
  poster: { id: 'ada', groups: ['sales'] },
};

test.each<[StopScope, boolean]>([
  [{ kind: 'all' }, true],
  [{ kind: 'site', site: 'x' }, true],
  [{ kind: 'site', site: 'facebook' }, false],
  [{ kind: 'account', site: 'x', accountId: 'acme' }, true],
  [{ kind: 'account', site: 'facebook', accountId: 'acme' }, false],
  [{ kind: 'group', group: 'sales' }, true],
  [{ kind: 'group', group: 'legal' }, false],
])('the scope %j holds this post: %s', (scope, held) => {
  expect(stops(aStop({ scope }), post)).toBe(held);
});

test('who may speak, and personal accounts, are free', () => {
  expect(stops(aStop({ allow: ['ada'] }), post)).toBe(false);
  expect(stops(aStop(), { ...post, account: { id: 'me', kind: 'personal' } })).toBe(false);
});

test.each([
  ['open', {}, true],
  ['ended', { endedAt: T(20) }, false],
  ['ended at this very moment', { endedAt: T(30) }, false],
  ['until later', { until: T(31) }, true],
  ['until now', { until: T(30) }, false],
])('a stop that is %s', (_name, change, on) => {
  expect(isOn(aStop(change), T(30))).toBe(on);
});

test('an approval is stale by a stop that began after it, also when that has ended', () => {
  const ended = aStop({ endedAt: T(11) });
  expect(staleBy([ended], post, T(9))).toBe(ended);
  expect(staleBy([ended], post, T(10))).toBeUndefined();
});
