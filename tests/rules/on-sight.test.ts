import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { DETECT, hasGate } from '../../rules/detectors/detect';
import type { DetectorName } from '../../rules/detectors/names';
import { heavyPartsAtOnce, heavyPartsOf } from '../../rules/heavy';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import type { Scan } from '../../rules/hits';
import { aDetector, aDraft, aLink, aTerm, CONTEXT } from './a-rule';

const NAMES = (Object.keys(DETECT) as DetectorName[]).filter((name) => {
  const row = DETECT[name];
  return row !== undefined && hasGate(row);
});
const RULES = [
  ...NAMES.map((name) => aDetector(name, { id: name })),
  aLink({ id: 'link', hosts: ['acme-shop.com'] }),
  aTerm(['quarter']),
];
const WITHOUT = compilePack({}, RULES, {});
const WITH = compilePack({}, RULES, ALL_HEAVY_PARTS);
/** Ids of the rules that wait for their detector, and the scan for the next check. */
function waiting(text: string, before?: Scan) {
  const { pending, findings, scan } = checkDraft(
    aDraft({ parts: [text] }),
    WITHOUT,
    CONTEXT,
    before,
  );
  return { ids: pending.map(({ ruleId }) => ruleId).sort(), findings, scan };
}

function found(text: string): string[] {
  return checkDraft(aDraft({ parts: [text] }), WITH, CONTEXT).findings.map(({ ruleId }) => ruleId);
}

const VALUES = [
  'jane@acme-shop.com',
  'jane (at) acme-shop (dot) com',
  'j a n e @ a c m e - s h o p . c o m',
  '4111 1111 1111 1111',
  'four one one one one one one one one one one one one one one one',
  'DE89 3704 0044 0532 0130 00',
  '10.0.0.12',
  'born 1 May 1990',
  'AKIAIOSFODNN7EXAMPLE',
  'call +1 415 555 2671',
  'see acme-shop.com/a',
  'see https://acme-shop。com',
];

test('an ordinary text waits for nothing, and its other rules run', () => {
  const { ids, findings } = waiting('What a record quarter! We are proud of our team in Leeds.');
  expect(ids).toEqual([]);
  expect(findings).toHaveLength(1);
});

test.each(VALUES)('%s makes wait whatever would find it', (value) => {
  const finders = found(value).filter((id) => id !== 'a-rule');
  expect(finders.length).toBeGreaterThan(0);
  expect(waiting(value).ids).toEqual(expect.arrayContaining(finders));
});

test('no text passes for clear that a missing detector would have found, also after an edit', () => {
  const pieces = [...VALUES.flatMap((value) => value.split(/(?<=[ .@-])/)), ' ', '\n', 'quarter '];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const { scan } = waiting(first.join(''));
      const text = first.slice(0, 3).concat(second).join('');
      const known = new Set([...waiting(text, scan).ids, 'a-rule']);
      expect(found(text).filter((id) => !known.has(id))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what waits on sight is not needed at once; links that are judged by their looks are', () => {
  expect([...heavyPartsAtOnce(RULES)]).toEqual([]);
  expect([...heavyPartsOf(RULES)].sort()).toEqual(
    ['email', 'internet', 'links', 'national-id', 'payment', 'personal', 'phone', 'secret'].sort(),
  );
  expect([...heavyPartsAtOnce([aDetector('profanity')])]).toEqual(['profanity', 'links']);
  expect([...heavyPartsAtOnce([aLink({ traits: ['shortener'] })])]).toEqual(['internet']);
});

test('a saved index that was made with all parts fits before any of them is here', () => {
  const saved = WITH.recognisers.save();
  expect(compilePack({}, RULES, {}, saved).recognisers.isLoaded).toBe(true);
});
