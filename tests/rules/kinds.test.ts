import { describe, expect, test } from 'vitest';
import { ACTIONS, verdictOf } from '../../domain/finding';
import { anExempt, aPattern, aRequire, aTerm, check, found } from './a-rule';
import { processorTime } from './processor-time';

describe('a pattern', () => {
  test('ignores case unless told otherwise', () => {
    expect(found([aPattern('guaranteed?')], 'GUARANTEED')).toEqual(['GUARANTEED']);
    expect(found([aPattern('ABC', { caseSensitive: true })], 'abc ABC')).toEqual(['ABC']);
  });

  test('points into the original text', () => {
    const text = '😀 risk\u200b-free ｒｉｓｋ-free';
    expect(found([aPattern('risk-free')], text)).toEqual(['risk\u200b-free', 'ｒｉｓｋ-free']);
  });

  test('may name letters of other scripts', () => {
    expect(found([aPattern('гарант[а-я]+')], 'Мы гарантируем')).toEqual(['гарантируем']);
  });

  test('with a sign of money sees through look-alike letters, too', () => {
    expect(found([aPattern('w[i]n [$€]\\d+')], 'w\u0456n €500, win $20')).toEqual([
      'w\u0456n €500',
      'win $20',
    ]);
  });

  test('that is unsafe is switched off and said; the others run', () => {
    const { findings, switchedOff } = check(
      [aPattern('(a)\\1', { id: 'bad' }), aTerm(['fine'])],
      'aa fine',
    );
    expect(switchedOff).toEqual([{ ruleId: 'bad', reason: expect.stringMatching(/\S/) }]);
    expect(findings.map((finding) => finding.ruleId)).toEqual(['a-rule']);
  });

  test('that would hang a backtracking engine does not hang this one', () => {
    const time = processorTime(() => check([aPattern('(a+)+$')], `${'a'.repeat(3000)}!`));
    expect(time).toBeLessThan(1000);
  });
});

describe('a required text', () => {
  const disclosure = [
    aRequire(['#ad'], { when: ['paid partnership'], position: 'first', action: 'justify' }),
  ];

  test('at the start is asked for at the start', () => {
    const { findings } = check(disclosure, 'Our paid partnership #ad');
    expect(findings).toEqual([
      expect.objectContaining({ missing: true, part: 0, start: 0, end: 0 }),
    ]);
    expect(found(disclosure, '#ad Our paid partnership')).toEqual([]);
    expect(found(disclosure, '🎉 #Ad: our paid partnership')).toEqual([]);
  });

  test('is not asked for where nothing calls for it', () => {
    expect(found(disclosure, 'Our partnership')).toEqual([]);
  });

  test('is asked for in the part of a thread that calls for it', () => {
    const { findings } = check(disclosure, { parts: ['#ad hello', 'a paid partnership'] });
    expect(findings.map(({ part, start }) => [part, start])).toEqual([[1, 0]]);
  });

  test('anywhere may stand in any part; else it is asked for at the end', () => {
    const terms = [aRequire(['terms apply'], { when: ['giveaway'] })];
    expect(check(terms, { parts: ['giveaway!', 'Terms apply'] }).findings).toEqual([]);
    const { findings } = check(terms, { parts: ['hi', 'giveaway!'] });
    expect(findings).toEqual([
      expect.objectContaining({ missing: true, part: 1, start: 9, end: 9 }),
    ]);
  });

  test('without a reason is always asked for', () => {
    expect(check([aRequire(['Acme Ltd'])], 'hello').findings).toHaveLength(1);
  });

  test('cannot be given in disguise, but is called for in disguise', () => {
    expect(check(disclosure, '#a d. our p4id p4rtn3rship').findings).toHaveLength(1);
    expect(check([aRequire(['terms apply'])], 't3rms 4pply').findings).toHaveLength(1);
  });
});

describe('an exemption', () => {
  const claim = aTerm(['guaranteed'], { id: 'claim' });

  test('wins over whatever lies inside it', () => {
    const rules = [claim, anExempt(['satisfaction guaranteed'])];
    expect(found(rules, 'Satisfaction guaranteed!')).toEqual([]);
    expect(found(rules, 'Satisfaction guaranteed, results guaranteed')).toEqual(['guaranteed']);
  });

  test('wins wherever it stands in the pack', () => {
    expect(found([anExempt(['not guaranteed']), claim], 'not guaranteed')).toEqual([]);
  });

  test('of named rules leaves the others alone', () => {
    const rules = [
      claim,
      aTerm(['guaranteed'], { id: 'b' }),
      anExempt(['not guaranteed'], { rules: ['b'] }),
    ];
    expect(check(rules, 'not guaranteed').findings.map((finding) => finding.ruleId)).toEqual([
      'claim',
    ]);
  });

  test('of another site does nothing here', () => {
    const rules = [claim, anExempt(['not guaranteed'], { scope: { sites: ['linkedin'] } })];
    expect(found(rules, 'not guaranteed')).toEqual(['guaranteed']);
  });

  test('also silences what calls for a required text', () => {
    const rules = [aRequire(['rules apply'], { when: ['win'] }), anExempt(['win-win'])];
    expect(check(rules, 'A win-win for all').findings).toEqual([]);
    expect(check(rules, 'Win a trip').findings).toHaveLength(1);
  });
});

describe('context', () => {
  test('near: fires only where one of the words is close', () => {
    const rules = [aTerm(['guaranteed'], { near: { words: ['returns'], within: 10 } })];
    expect(found(rules, 'guaranteed returns')).toEqual(['guaranteed']);
    expect(found(rules, 'guaranteed fun, no tax on sales returns')).toEqual([]);
  });

  test('unless: does not fire where one of the words is close', () => {
    const rules = [aTerm(['pitch'], { unless: { words: ['football'] } })];
    expect(found(rules, 'a football pitch')).toEqual([]);
    expect(found(rules, 'a sales pitch')).toEqual(['pitch']);
  });
});

test.each(ACTIONS)('the action %s is on the finding', (action) => {
  const { findings } = check([aTerm(['x-ray'], { action })], 'x-ray');
  expect(findings.map((finding) => finding.action)).toEqual([action]);
});

test('a finding carries what its author needs', () => {
  const stages = [{ group: 'legal', need: 'all' as const }];
  const cite = { text: 'Policy 1', url: 'https://acme.example/policy' };
  const fix = { label: 'Use y', kind: 'replace' as const, text: 'y' };
  const { findings } = check(
    [aTerm(['x-ray'], { action: 'sign-off', stages, cite, fix })],
    'an x-ray',
  );
  expect(findings).toEqual([
    {
      ruleId: 'a-rule',
      title: 'A title',
      message: 'What is wrong.',
      why: 'Because.',
      cite,
      owner: 'Legal',
      action: 'sign-off',
      part: 0,
      start: 3,
      end: 8,
      missing: false,
      fix,
      stages,
      confidence: 'high',
    },
  ]);
  expect(verdictOf(findings)).toBe('sign-off');
});
