import { expect, test } from 'vitest';
import { aDetector, found } from '../a-rule';

/** What a detector finds must not be lost by what the engine asks of a line before it shows it to the detector. */
test.each([
  ['card', 'four one one one one one one one one one one one one one one one'],
  ['card', '4lll 1lll 11ll 1lll'],
  ['card', '４１１１１１１１１１１１１１１１'],
  ['iban', 'DE89 3704 0044 0532 0130 00'],
  ['iban', 'ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００'],
  ['phone', 'four one five five five five two six seven one'],
  ['date-of-birth', '1 May 90'],
  ['email', 'ada (at) acme (dot) example.com'],
  ['unreadable-hashtag', '#ourverylongcompanyhashtag'],
  ['unreadable-hashtag', '＃ourverylongcompanyhashtag'],
  ['fancy-letters', '𝐡𝐞𝐥𝐥𝐨 𝐰𝐨𝐫𝐥𝐝'],
  ['mixed-scripts', 'pаypal'],
  ['emoji-run', '🚀🚀🚀🚀'],
  ['all-caps', 'BUY THIS NEW THING NOW'],
] as const)('%s finds %s through a rule', (detector, value) => {
  const rules = [aDetector(detector, { regions: ['US'] })];
  const text = `born and said: ${value}, we wrote`;
  expect(found(rules, text)).toEqual([value]);
});

test('a health number with two digits is enough of a number for its rule', () => {
  const rules = [aDetector('national-id')];
  expect(found(rules, 'Her nhi: ZZZ00AX')).toEqual(['ZZZ00AX']);
  expect(found(rules, 'Her nhi: ZZZ00AY')).toEqual([]);
  expect(found(rules, 'Her seat: ZZZ00AX')).toEqual([]);
});
