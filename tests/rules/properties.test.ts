import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import type { Scan } from '../../rules/hits';
import type { Rule } from '../../rules/rule';
import {
  aDetector,
  aDraft,
  anExempt,
  aPattern,
  aRequire,
  aTerm,
  aTopic,
  aWindow,
  CONTEXT,
} from './a-rule';

const WORDS = [
  'guaranteed',
  'returns',
  'not',
  'fund',
  'falcon',
  'F a l c o n',
  'fаlcon',
  '#ad',
  'merger',
  'pay@acme.example',
  '8%',
  'The.',
  'end!',
  '\n',
  '🚀',
  '\u200b',
  '\ud83d',
];
const aText = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 30 })
  .map((words) => words.join(' '));
const someParts = fc.array(aText, { minLength: 1, maxLength: 4 });

const RULES: readonly Rule[] = [
  aTerm(['guaranteed'], { id: 'claim', near: { words: ['returns', 'fund'], within: 'sentence' } }),
  aTerm(['falcon'], { id: 'code-name', action: 'block', unless: { words: ['not'], within: 20 } }),
  aTerm(['falcon'], { id: 'bird', action: 'block' }),
  aTerm(['fund'], { id: 'trial', shadow: true, scope: { parts: ['text'] } }),
  aPattern('\\d+ ?%', { id: 'figure', confidence: 'low', actionByConfidence: { low: 'inform' } }),
  aDetector('email', { id: 'address', minConfidence: 'medium' }),
  aRequire(['#ad'], { id: 'label', when: ['returns'], position: 'first' }),
  aRequire(['fund'], { id: 'name', when: ['merger'], position: 'near', within: 10 }),
  aWindow({ id: 'quiet', from: '2026-01-01', terms: ['merger'] }),
  aTopic('deals', { id: 'deals', terms: ['merger'] }),
  anExempt(['not guaranteed'], { id: 'denial' }),
  anExempt(['merger'], { id: 'known', rules: ['quiet'], near: { words: ['falcon'] } }),
];

function resultOf(rules: readonly Rule[], draft: Draft, previous?: Scan) {
  const compiled = compilePack({}, rules, ALL_HEAVY_PARTS);
  const { scan: _scan, ...result } = checkDraft(draft, compiled, CONTEXT, previous);
  return result;
}

describe('whatever the draft', () => {
  test('the same check gives the same result, and points into the text', () => {
    const compiled = compilePack({}, RULES, ALL_HEAVY_PARTS);
    fc.assert(
      fc.property(someParts, (parts) => {
        const draft = aDraft({ parts });
        const { scan: _one, ...first } = checkDraft(draft, compiled, CONTEXT);
        const { scan: _two, ...second } = checkDraft(draft, compiled, CONTEXT);
        expect(second).toEqual(first);
        for (const { part, start, end } of first.findings) {
          const length = parts[part]?.length ?? -1;
          expect(0 <= start && start <= end && end <= length).toBe(true);
        }
      }),
    );
  });

  test('the order of the rules does not matter', () => {
    fc.assert(
      fc.property(
        someParts,
        fc.shuffledSubarray([...RULES], { minLength: RULES.length }),
        (parts, shuffled) => {
          const draft = aDraft({ parts });
          expect(resultOf(shuffled, draft)).toEqual(resultOf(RULES, draft));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an exemption always wins', () => {
    const exempt = (text: string) => anExempt([text], { id: 'exempt' });
    fc.assert(
      fc.property(someParts, fc.constantFrom('guaranteed', 'falcon', 'fund'), (parts, word) => {
        const { findings } = resultOf([...RULES, exempt(word)], aDraft({ parts }));
        const inside = findings.filter(
          ({ part, start, end, missing }) => !missing && parts[part]?.slice(start, end) === word,
        );
        expect(inside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('an exemption of the whole draft leaves nothing', () => {
    const exempt = anExempt(['acme release'], { id: 'exempt', covers: 'draft' });
    fc.assert(
      fc.property(someParts, (parts) => {
        const result = resultOf([...RULES, exempt], aDraft({ parts: [...parts, 'acme release'] }));
        expect([...result.findings, ...result.shadow, ...result.topics]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a check after an edit equals one from scratch', () => {
  const compiled = compilePack({}, RULES, ALL_HEAVY_PARTS);
  const anEdit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(12),
    put: fc.constantFrom(...WORDS, ''),
  });
  fc.assert(
    fc.property(
      aText,
      aText,
      fc.array(anEdit, { minLength: 1, maxLength: 12 }),
      (text, alt, edits) => {
        let typed = text;
        let previous: Scan | undefined;
        for (const { at, cut, put } of edits) {
          typed = typed.slice(0, at) + put + typed.slice(at + cut);
          const draft = aDraft({ parts: [typed, 'fund'], media: [{ kind: 'image', alt }] });
          const { scan, ...result } = checkDraft(draft, compiled, CONTEXT, previous);
          const { scan: _fresh, ...fresh } = checkDraft(draft, compiled, CONTEXT);
          expect(result).toEqual(fresh);
          previous = scan;
        }
      },
    ),
    { numRuns: 60 },
  );
});
