import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckContext, type CheckResult, checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { linearPattern } from '../../rules/linear-pattern';
import type { Rule } from '../../rules/rule';
import { gateOf } from '../../server/packs/gates/gate-of';
import { aDraft, aPattern, aTerm, CONTEXT } from './a-rule';

const FLAGS = { caseSensitive: false };

describe('a pattern', () => {
  test.each(['(.{1,20}){1,20}!', '(\\w{1,20}){1,20}!', '[a-z]{301}', '(?:x.{0,200}|y.{0,200})z'])(
    'of which one character keeps too many steps busy is refused: %s',
    (source) => {
      expect(() => linearPattern(source, FLAGS)).toThrow('too large');
    },
  );

  test.each([
    'https?://\\S{4,255}',
    `\\b(?:${Array.from({ length: 150 }, (_, at) => String.fromCharCode(97 + (at % 26), 97 + (at % 25)) + at).join('|')})\\b`,
  ])('that is long, and takes each character in few of its steps, is not', (source) => {
    expect(() => linearPattern(source, FLAGS)).not.toThrow();
  });
});

describe('a long line', () => {
  const SOURCES = ['ab{1,8}c', '\\bab+c\\b', 'a[bc]{0,90}\\.', '\\d+', 'c\\w*', '(?:ab)+', ' a|c '];

  test('is searched in pieces, and gives what it gives as a whole', () => {
    const words = fc.constantFrom('ab', 'abc', 'abbbbc', 'ac', ' ', '.', '12', 'é', '-', 'cab');
    const texts = fc.array(words, { minLength: 3000, maxLength: 6000 });
    fc.assert(
      fc.property(fc.constantFrom(...SOURCES), texts, (source, parts) => {
        const text = parts.join('');
        const { longest } = gateOf(source);
        const whole = [...text.matchAll(new RegExp(source, 'gi'))].slice(0, 100);
        const found = linearPattern(source, FLAGS).findAll(text, { longest });
        expect(found.slice(0, 100)).toEqual(
          whole.map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('begins and ends once, however many pieces it has', () => {
    const text = 'ab '.repeat(10_000);
    expect(linearPattern('^ab', FLAGS).findAll(text)).toEqual([{ start: 0, end: 2 }]);
    expect(linearPattern('ab $', FLAGS).findAll(text)).toEqual([{ start: 29_997, end: 30_000 }]);
  });

  test('is left when the time is over, with what was found so far', () => {
    const pattern = linearPattern('ab', FLAGS);
    const text = `${'x'.repeat(9000)}ab`.repeat(3);
    let asked = 0;
    const isLate = () => {
      asked += 1;
      return asked > 3;
    };
    expect(pattern.findAll(text, { isLate })).toEqual([{ start: 9000, end: 9002 }]);
    expect(pattern.findAll(text)).toHaveLength(3);
  });
});

const TEXT = 'abc '.repeat(50);
/** Each search for the next match keeps a hundred steps busy. */
const COSTLY = 'ab|[a-z]{100}x';
let step = 1;
let time = 0;
/** Each question for the time costs some. */
const slow: CheckContext = { ...CONTEXT, clock: () => (time += step) };

function checker(rules: readonly Rule[]) {
  const compiled = compilePack({}, rules, ALL_HEAVY_PARTS);
  let last: CheckResult | undefined;
  return (parts: string[]) => {
    last = checkDraft(aDraft({ parts }), compiled, slow, last?.scan);
    return last;
  };
}

describe('a check', () => {
  test('that a pattern would hold up ends, and says that the rule is not through', () => {
    step = 1;
    const { findings, pending, switchedOff } = checker([
      aPattern(COSTLY),
      aTerm(['abc'], { id: 'b' }),
    ])([TEXT]);
    expect(findings.filter(({ ruleId }) => ruleId === 'a-rule').length).toBeLessThan(20);
    expect(findings.filter(({ ruleId }) => ruleId === 'b')).toHaveLength(50);
    expect(pending).toEqual([{ ruleId: 'a-rule', part: 'linear-pattern' }]);
    expect(switchedOff).toEqual([]);
  });

  test('after it looks at everything again, and finds all', () => {
    const check = checker([aPattern(COSTLY)]);
    step = 1;
    check([TEXT]);
    step = 0;
    const { findings, pending } = check([TEXT]);
    expect(findings).toHaveLength(50);
    expect(pending).toEqual([]);
  });

  test('cut short three times in a row, switches the rule off and says so', () => {
    const check = checker([aPattern(COSTLY)]);
    step = 1;
    expect([check([TEXT]), check([TEXT])].flatMap((result) => result.switchedOff)).toEqual([]);
    expect(check([TEXT])).toMatchObject({
      pending: [],
      switchedOff: [{ ruleId: 'a-rule', reason: expect.stringContaining('cut short') }],
    });
  });

  test('waits for no rule that does not look at this draft', () => {
    step = 1;
    const elsewhere = aPattern(COSTLY, { scope: { sites: ['linkedin'] } });
    expect(checker([elsewhere])([TEXT]).pending).toEqual([]);
  });

  test('of little is never cut short, however slow the machine is', () => {
    step = 1000;
    const { findings, pending } = checker([aPattern('ab')])([TEXT]);
    expect(findings).toHaveLength(50);
    expect(pending).toEqual([]);
  });

  test('of a long line has more time', () => {
    step = 1;
    const check = checker([aPattern('ab')]);
    expect(check([`${'x'.repeat(20_000)} ab ab ab ab ab ab ab ab ab ab`]).pending).toEqual([]);
  });

  test('without a clock is never cut short', () => {
    const compiled = compilePack({}, [aPattern('ab')], ALL_HEAVY_PARTS);
    const result = checkDraft(aDraft({ parts: [TEXT] }), compiled, CONTEXT);
    expect(result.findings).toHaveLength(50);
    expect(result.pending).toEqual([]);
  });
});
