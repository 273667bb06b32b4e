import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { aDraft, aPattern, aRequire, aTerm, CONTEXT, check } from './a-rule';

/** No text stands in every match, so that nothing says beforehand where it may be. */
const AMOUNT = '\\d+ ?[%k]';
const QUOTE = '["“”]';
const RULES = [
  aTerm(['gain'], { id: 'near', near: { pattern: AMOUNT, within: 12 } }),
  aTerm(['loss'], { id: 'unless', unless: { pattern: QUOTE, within: 'draft' } }),
  aPattern('profits?', { id: 'both', near: { pattern: AMOUNT, within: 'draft' } }),
  aRequire([], { id: 'required', when: ['gift'], need: { pattern: '#\\w' } }),
];
const PIECES = [
  'gain',
  'loss',
  'profit',
  'gift',
  '20 %',
  '9k',
  '“',
  '#a',
  'ünd',
  '\n',
  ' ',
  '２０%',
];

test('what stands beside a match is found in any line, written in any way', () => {
  const ids = (text: string) => check(RULES, text).findings.map(({ ruleId }) => ruleId);
  expect(ids('gain 20 %')).toEqual(['near']);
  expect(ids('gain\n\n２０%')).toEqual(['near']);
  expect(ids('gain and then, much later, 20 %')).toEqual([]);
  expect(ids('loss\nand so on')).toEqual(['unless']);
  expect(ids('loss\n“and so on”')).toEqual([]);
  expect(ids('gift')).toEqual(['required']);
  expect(ids('gift\nfor #us')).toEqual([]);
});

test('after an edit the same is found as in a check of everything', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(' '));
  const compiled = compilePack({}, RULES, ALL_HEAVY_PARTS);
  const look = (part: string, previous?: Parameters<typeof checkDraft>[3]) =>
    checkDraft(aDraft({ parts: [part] }), compiled, CONTEXT, previous);
  fc.assert(
    fc.property(text, text, text, text, (before, old, fresh, after) => {
      const first = look(`${before}${old}${after}`);
      const edited = `${before}${fresh}${after}`;
      const again = look(edited, first.scan);
      expect(again.findings).toEqual(look(edited).findings);
      expect(look(edited, again.scan).findings).toEqual(again.findings);
    }),
    { numRuns: 400 },
  );
});

test('it does not run before a match is there, and breaking then it switches its rule off', () => {
  // Refused only when it is needed: a pack with gates was tried when it was built.
  const rule = aTerm(['gain'], { near: { pattern: '(' } });
  const pack = { gates: { '(': { longest: 9 } } };
  expect(check([rule], 'nothing of the kind', {}, pack).switchedOff).toEqual([]);
  const { switchedOff, unchecked } = check([rule], 'a gain', {}, pack);
  expect(switchedOff).toMatchObject([{ ruleId: 'a-rule' }]);
  expect(unchecked).toMatchObject([{ ruleId: 'a-rule' }]);
});

test('lists and patterns that rules share are looked for once', () => {
  const shared = { lists: [{ id: 'words', terms: ['gain', 'profit'] }] };
  const rules = ['a', 'b', 'c'].map((id) => {
    return aTerm([], { id, terms: undefined, lists: ['words'], near: { pattern: 'per ?cent' } });
  });
  const { recognisers } = compilePack(shared, rules, ALL_HEAVY_PARTS);
  const alone = compilePack(shared, rules.slice(0, 1), ALL_HEAVY_PARTS);
  expect(recognisers.save().byteLength).toBe(alone.recognisers.save().byteLength);
  expect(check(rules, 'gain of ten per cent', {}, shared).findings).toHaveLength(3);
});
