import { describe, expect, test } from 'vitest';
import { about, aPack, aRule, codesOf, lintOf } from './a-pack';

describe('messages', () => {
  test.each([
    [
      'a long sentence',
      { message: `Leave the name out, ${'and then some more words '.repeat(6)}.` },
      'has',
    ],
    ['jargon', { message: 'This may be MNPI. Ask Legal.' }, 'MNPI'],
    ['capitals', { message: 'NEVER write this. Leave it out.' }, 'NEVER'],
    ['two words in capitals', { title: 'SECRET NAME' }, 'SECRET NAME'],
    ['blame', { message: 'You violated the policy. Leave it out.' }, 'violated'],
    ['nothing to do', { message: 'The name is not public.' }, 'what to do'],
  ])('%s', async (_name, fields, said) => {
    const issues = await lintOf(aPack([aRule(fields)]));
    expect(issues.map(({ code }) => code)).toEqual(['unclear-message']);
    expect(issues[0]?.what).toContain(said);
  });

  test.each([
    ['a name in capitals', { message: 'Leave the name out of NATO posts.' }],
    [
      'a fix that says it',
      {
        message: 'The name is not public.',
        fix: { label: 'Say "bird"', kind: 'replace', text: 'bird' },
      },
    ],
    ['another language', { message: 'Der Name ist noch geheim.' }],
    ['what a law forbids, as the reason', { why: 'Insider dealing is illegal.' }],
    ['a rule on trial, which nobody sees', { message: 'The name is not public.', shadow: true }],
  ])('but not %s', async (_name, fields) => {
    expect(await codesOf(aPack([aRule(fields)]))).toEqual([]);
  });
});

const PERSONAL = { scope: { accountKinds: ['personal'] } };
const REPORTS = {
  kind: 'exempt',
  id: 'reports',
  title: 'Reports to authorities',
  owner: 'Legal',
  rationale: 'Reports to authorities are protected by law.',
  terms: ['SEC', 'whistleblower', 'OSHA'],
  examples: {
    flag: ['I told the SEC', 'a whistleblower', 'call OSHA'],
    pass: ['a', 'b', 'c', 'd', 'e'],
  },
};

describe('rules that chill lawful speech', () => {
  test('lint-1: pay on personal accounts, with the law', async () => {
    const pack = aPack([about('our low pay', PERSONAL), REPORTS]);
    const [issue] = await lintOf(pack);
    expect(issue).toMatchObject({ severity: 'error', code: 'lint-1', ruleId: 'our-low-pay' });
    expect(issue?.what).toContain('"low pay"');
    expect(issue?.basis?.text).toContain('National Labor Relations Act');
    expect(issue?.basis?.url).toMatch(/^https:/);
  });

  test.each([
    ['wages', PERSONAL],
    ['union', PERSONAL],
    ['harassment at work', PERSONAL],
    ['schedule', PERSONAL],
    ['salary', {}],
  ])('lint-1: %s', async (words, fields) => {
    const pack = aPack([about(words, fields), REPORTS], { unknownAccounts: 'brand' });
    expect(await codesOf(pack)).toContain(`error lint-1 [${words.replaceAll(' ', '-')}]`);
  });

  test('lint-1: patterns and lists too', async () => {
    const lists = [{ id: 'talk', terms: ['overtime'] }];
    const rules = [
      about('x', {
        kind: 'pattern',
        terms: undefined,
        pattern: '\\bsalar(?:y|ies)\\b',
        ...PERSONAL,
      }),
      about('y', { terms: undefined, lists: ['talk'], ...PERSONAL }),
      REPORTS,
    ];
    const codes = await codesOf(aPack(rules, { lists }));
    expect(codes).toContain('error lint-1 [y]');
    expect(codes).toContain('error lint-1 [x]');
  });

  test.each([
    ['company accounts', 'wages', { scope: { accountKinds: ['brand'] } }],
    ['named accounts', 'wages', { scope: { accounts: ['acme'] } }],
    ['a rule that informs', 'wages', { ...PERSONAL, action: 'inform' }],
    ['a rule on trial', 'wages', { ...PERSONAL, shadow: true }],
    ['a rule that is off', 'wages', { ...PERSONAL, status: 'off' }],
    ['another sense', 'credit union', PERSONAL],
    ['a word that only contains one', 'hours of fun', PERSONAL],
  ])('not on %s', async (_name, words, fields) => {
    const codes = await codesOf(
      aPack([about(words, fields), REPORTS], { unknownAccounts: 'brand' }),
    );
    expect(codes.filter((code) => code.includes('lint-1'))).toEqual([]);
  });
});

describe('rules that chill lawful speech, by their wording and reach', () => {
  test('lint-2: vague wording', async () => {
    const codes = await codesOf(aPack([aRule({ message: 'Leave out what is disrespectful.' })]));
    expect(codes).toEqual(['warning lint-2 [falcon]']);
  });

  test('lint-3: personal accounts without a way for reports', async () => {
    expect(await codesOf(aPack([aRule(PERSONAL)]))).toEqual(['error lint-3 [falcon]']);
    expect(await codesOf(aPack([aRule(PERSONAL), REPORTS]))).toEqual([]);
    expect(await codesOf(aPack([aRule(PERSONAL), { ...REPORTS, rules: ['reports'] }]))).toContain(
      'error lint-3 [falcon]',
    );
    expect(await codesOf(aPack([aRule(PERSONAL), { ...REPORTS, status: 'off' }]))).toContain(
      'error lint-3 [falcon]',
    );
  });

  test('lint-3: asking for a text to be added silences nobody', async () => {
    const ask = aRule({
      kind: 'require',
      terms: undefined,
      when: ['our lamp'],
      need: ['#ad'],
      position: 'first',
      examples: {
        flag: ['our lamp is great', 'Our lamp!', 'I love our lamp'],
        pass: ['#ad our lamp', 'a lamp', 'lamps', 'light', 'our light'],
      },
      ...PERSONAL,
    });
    expect(await codesOf(aPack([ask]))).toEqual([]);
  });

  test('lint-4: no narrow definition, no reason for it', async () => {
    expect(await codesOf(aPack([about('confidential')]))).toEqual([
      'warning lint-4 [confidential]',
    ]);
    const near = {
      near: { words: ['design'], within: 'draft' },
      examples: {
        flag: ['confidential design', 'design: confidential', 'a confidential design'],
        pass: ['a', 'b', 'c', 'd', 'e'],
      },
    };
    expect(await codesOf(aPack([about('confidential', near)]))).toEqual([]);
    expect(await codesOf(aPack([aRule({ rationale: 'Because.', action: 'block' })]))).toEqual([
      'warning lint-4 [falcon]',
    ]);
  });

  test('lint-5: personal drafts that would be stored', async () => {
    const stored = aPack([aRule({ ...PERSONAL, action: 'sign-off' }), REPORTS]);
    expect(await codesOf(stored)).toEqual(['error lint-5 [falcon]']);
    expect(await codesOf(aPack([aRule({ action: 'sign-off' })]))).toEqual([]);
  });
});
