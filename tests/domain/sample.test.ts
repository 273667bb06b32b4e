import { expect, test } from 'vitest';
import { DEFAULT_SAMPLING, type Sampling, sampleChance, sampleDraw } from '../../domain/sample';

const sampling: Sampling = {
  ...DEFAULT_SAMPLING,
  share: 0.05,
  groups: { interns: 0.5, sales: 0.1 },
  kinds: { 'posted-unchecked': 4, 'posted-clear': 0.5 },
  rules: { 'no-forecast': 3 },
};

test.each([
  ['in no group: the general share', [], 'warned', [], 0.05],
  ['in several groups: the largest share', ['sales', 'interns'], 'warned', [], 0.5],
  ['what happened weighs', ['sales'], 'posted-unchecked', [], 0.4],
  ['the heaviest of rule and kind', ['sales'], 'posted-clear', ['no-forecast'], 0.3],
  ['never more than certain', ['interns'], 'posted-unchecked', [], 1],
  ['a group named like a part of every object has no share', ['constructor'], 'warned', [], 0.05],
] as const)('%s', (_name, groups, kind, ruleIds, chance) => {
  expect(sampleChance(sampling, { groups, kind, ruleIds })).toBeCloseTo(chance);
});

test.each([
  ['what stands is looked at before', 'post', 'warned', 0],
  ['an article stands too', 'article', 'warned', 0],
  ['talk weighs, times what happened', 'reply', 'posted-unchecked', 0.4],
  ['a comment is talk', 'comment', 'warned', 0.1],
  ['so is a message', 'message', 'warned', 0.1],
  ['a browser that did not say counts as before', undefined, 'warned', 0.05],
] as const)('surfaces: %s', (_name, surface, kind, chance) => {
  const split = { ...sampling, surfaces: { static: 0, interactive: 2 } };
  expect(sampleChance(split, { groups: [], kind, surface, ruleIds: [] })).toBeCloseTo(chance);
});

test('nothing is sampled unless somebody asks for it', () => {
  const post = { groups: ['sales'], kind: 'posted-unchecked', ruleIds: ['x'] } as const;
  expect(sampleChance(DEFAULT_SAMPLING, post)).toBe(0);
});

test('a draw is the first 48 bits as a fraction', () => {
  expect(sampleDraw('0'.repeat(64))).toBe(0);
  expect(sampleDraw(`8${'0'.repeat(63)}`)).toBe(0.5);
  expect(sampleDraw('f'.repeat(64))).toBeLessThan(1);
});
