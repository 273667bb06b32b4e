import { describe, expect, test } from 'vitest';
import { about, aPack, aRule, codesOf, lintOf, RULE } from './a-pack';

const TWO = [aRule(), about('blue heron')];

test('has nothing to say of a sound pack', async () => {
  expect(await codesOf(aPack(TWO))).toEqual([]);
});

describe('what is missing', () => {
  test.each([
    ['a rationale', { rationale: undefined }, 'error format [falcon]'],
    [
      'a cite where posts are blocked',
      { action: 'block', cite: undefined },
      'error no-cite [falcon]',
    ],
    [
      'a cite where posts need sign-off',
      { action: 'sign-off', cite: undefined },
      'error no-cite [falcon]',
    ],
    [
      'a cite where only some matches block',
      { actionByConfidence: { high: 'block' }, cite: undefined },
      'error no-cite [falcon]',
    ],
    [
      'a cite where a reason is asked for',
      { action: 'justify', cite: undefined },
      'warning no-cite [falcon]',
    ],
    [
      'a review date where posts are held',
      { action: 'block', reviewBy: undefined },
      'warning no-review-date [falcon]',
    ],
    [
      'a third example to flag',
      { examples: { ...RULE.examples, flag: ['project falcon', 'Project Falcon!'] } },
      'warning few-examples [falcon]',
    ],
    [
      'a fifth example to pass',
      { examples: { ...RULE.examples, pass: ['a', 'b', 'c', 'd'] } },
      'warning few-examples [falcon]',
    ],
    ['any example to flag', { examples: { ...RULE.examples, flag: [] } }, 'error format [falcon]'],
    ['terms', { terms: undefined, examples: RULE.examples }, 'error no-subject [falcon]'],
  ])('%s', async (_name, fields, expected) => {
    expect(await codesOf(aPack([aRule(fields)]))).toContain(expected);
  });

  test('but not a cite where a rule only warns', async () => {
    expect(await codesOf(aPack([aRule({ cite: undefined, reviewBy: undefined })]))).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['a review date that is past', { reviewBy: '2026-11-20' }, 'warning review-overdue [falcon]'],
    ['a review date that is none', { reviewBy: 'next year' }, 'error review-date [falcon]'],
    [
      'a scope that ends before it begins',
      { scope: { window: { from: '2027-02-01', until: '2027-01-01' } } },
      'error window-empty [falcon]',
    ],
    [
      'a scope that is over',
      { scope: { window: { until: '2026-01-01' } } },
      'warning window-over [falcon]',
    ],
    ['a time that cannot be read', { scope: { window: { from: '1 May' } } }, 'error time [falcon]'],
    ['a window without a time', { kind: 'window' }, 'error no-time [falcon]'],
    [
      'a window that is over',
      { kind: 'window', until: '2026-01-01' },
      'warning window-over [falcon]',
    ],
    [
      'a calendar that is not there',
      { kind: 'window', calendar: 'quiet' },
      'error unknown-calendar [falcon]',
    ],
  ])('%s', async (_name, fields, expected) => {
    expect(await codesOf(aPack([aRule(fields)]))).toContain(expected);
  });

  test('what holds outside of a time that is past holds now', async () => {
    const scope = { window: { from: '2025-01-01', until: '2026-01-01', outside: true } };
    expect(await codesOf(aPack([aRule({ scope })]))).toEqual([]);
  });

  test('calendars: over, empty, unused', async () => {
    const calendar = (until: string) => [{ id: 'quiet', periods: [{ from: '2026-02-01', until }] }];
    const rules = [aRule({ kind: 'window', calendar: 'quiet' })];
    expect(await codesOf(aPack(rules, { calendars: calendar('2026-03-01') }))).toEqual([
      'warning calendar-over',
    ]);
    expect(await codesOf(aPack(rules, { calendars: calendar('2026-01-01') }))).toContain(
      'error window-empty',
    );
    expect(await codesOf(aPack(TWO, { calendars: calendar('2027-03-01') }))).toEqual([
      'warning unused',
    ]);
  });
});

describe('what can never hold', () => {
  const NEAR = { words: ['launch'] };
  test.each([
    [
      'near that unless undoes',
      { near: NEAR, unless: { words: ['Launch', 'party'] } },
      'near-never',
    ],
    ['near without words', { near: {} }, 'no-subject'],
    ['a word without letters', { unless: { words: ['%'] } }, 'no-word'],
    [
      'a floor above its own confidence',
      { confidence: 'low', minConfidence: 'high' },
      'below-own-floor',
    ],
    [
      'a tier below the floor',
      { minConfidence: 'medium', actionByConfidence: { low: 'inform' } },
      'below-own-floor',
    ],
    ['an empty scope', { scope: { sites: [] } }, 'scope-empty'],
    [
      'accounts on another site',
      { scope: { accounts: ['acme'], sites: ['linkedin'] } },
      'scope-empty',
    ],
    [
      'governed accounts that are personal',
      { scope: { accounts: ['acme'], accountKinds: ['personal'] } },
      'scope-empty',
    ],
    ['accounts that nobody can be', { scope: { accountKinds: ['unknown'] } }, 'scope-empty'],
    ['a list that is not there', { terms: undefined, lists: ['names'] }, 'unknown-list'],
  ])('%s', async (_name, fields, code) => {
    expect(await codesOf(aPack([aRule(fields)]))).toContain(`error ${code} [falcon]`);
  });
});

describe('what may hold after all, or not', () => {
  const NEAR = { words: ['launch'] };

  test('near and unless that differ in reach may both hold', async () => {
    const unless = { words: ['launch'], within: 10 };
    const examples = {
      ...RULE.examples,
      flag: [
        'project falcon is soon at its great launch',
        'launch, and then some of project falcon',
        'the launch party for project falcon',
      ],
    };
    const found = await codesOf(aPack([aRule({ near: NEAR, unless, examples })]));
    expect(found).not.toContain('error near-never [falcon]');
  });

  test('accounts that the pack does not list', async () => {
    const [issue] = await lintOf(aPack([aRule({ scope: { accounts: ['acmee'] } })]));
    expect(issue).toMatchObject({ severity: 'warning', code: 'unknown-account' });
    expect(issue?.what).toContain('Did you mean "acme"?');
  });

  test('a jurisdiction that no account has', async () => {
    const accounts = [{ site: 'x', id: 'acme', name: 'Acme', jurisdiction: ['UK'] }];
    const pack = aPack([aRule({ scope: { jurisdiction: ['US'] } })], { accounts });
    expect(await codesOf(pack)).toContain('error scope-empty [falcon]');
  });

  test('a requirement that what calls for it meets, but not where the place matters', async () => {
    const rule = (position: string) =>
      aRule({ kind: 'require', terms: undefined, when: ['paid ad'], need: ['ad'], position });
    expect(await codesOf(aPack([rule('anywhere')]))).toContain('error need-in-when [falcon]');
    expect(await codesOf(aPack([rule('first')]))).not.toContain('error need-in-when [falcon]');
  });

  test('a link rule whose exceptions are all of it', async () => {
    const link = aRule({
      kind: 'link',
      terms: undefined,
      hosts: ['a.example'],
      except: ['example'],
    });
    expect(await codesOf(aPack([link]))).toContain('error excepts-all [falcon]');
  });
});

describe('exemptions', () => {
  const exempt = (fields: Record<string, unknown>) => ({
    kind: 'exempt',
    id: 'fine',
    title: 'Fine',
    owner: 'Legal',
    rationale: 'The public project of that name.',
    examples: { flag: ['x', 'y', 'z'], pass: ['a', 'b', 'c', 'd', 'e'] },
    ...fields,
  });

  test.each([
    ['the same term', { terms: ['Project Falcon'] }, true],
    ['a part of it, for the whole sentence', { terms: ['falcon'], covers: 'sentence' }, true],
    ['a part of it, for itself only', { terms: ['falcon'] }, false],
    ['a longer phrase', { terms: ['public project falcon'] }, false],
    ['another rule', { terms: ['project falcon'], rules: ['blue-heron'] }, false],
    ['another site', { terms: ['project falcon'], scope: { sites: ['linkedin'] } }, false],
  ])('of %s', async (_name, fields, swallows) => {
    const found = await codesOf(aPack([...TWO, exempt(fields)]));
    expect(found.includes('error exempts-all [fine]')).toBe(swallows);
  });

  test('name rules that are there', async () => {
    const [, issue] = await lintOf(
      aPack([aRule(), exempt({ terms: ['a b'], rules: ['falcn'] })]),
    ).then((issues) => ['', issues.find(({ code }) => code === 'unknown-rule')] as const);
    expect(issue?.what).toContain('Did you mean "falcon"?');
  });
});

describe('rules that repeat each other', () => {
  test('the same subject', async () => {
    const again = aRule({ id: 'again' });
    expect(await codesOf(aPack([aRule(), again]))).toContain('warning duplicate-subject [again]');
  });

  test('the same subject where no draft can meet both', async () => {
    const rules = [
      aRule({ scope: { sites: ['x'] } }),
      aRule({ id: 'again', scope: { sites: ['facebook'] } }),
    ];
    expect(await codesOf(aPack(rules))).toEqual([]);
  });

  test('a term in one list twice, and in two rules', async () => {
    const rules = [
      aRule({ terms: ['project falcon', 'Project-Falcon'] }),
      about('wren', { terms: ['wren', 'PROJECT falcon'] }),
    ];
    const found = await lintOf(aPack(rules));
    expect(
      found.filter(({ code }) => code === 'duplicate-term').map(({ ruleId }) => ruleId),
    ).toEqual(['falcon', 'wren']);
  });

  test('a term that a wider one finds anyway', async () => {
    const wide = about('falcon', {
      id: 'wide',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass: ['a', 'b', 'c', 'd', 'e'] },
    });
    const found = await lintOf(
      aPack([aRule({ examples: { ...RULE.examples, pass: ['a', 'b', 'c', 'd', 'e'] } }), wide]),
    );
    expect(found.map(({ code, ruleId }) => [code, ruleId])).toEqual([['shadowed', 'falcon']]);
    expect(found[0]?.what).toContain('Rule "wide" finds all');
  });
});

describe('rules that only look as if they repeat each other', () => {
  test.each([
    ['milder', { action: 'inform' }],
    ['of narrower scope', { scope: { sites: ['x'] } }],
    [
      'only near something',
      {
        near: { words: ['launch'] },
        examples: {
          flag: ['falcon launch', 'launch a falcon', 'launch: falcon'],
          pass: ['a', 'b', 'c', 'd', 'e'],
        },
      },
    ],
    ['off', { status: 'off' }],
    ['counted only', { shadow: true }],
  ])('where the wider one is %s', async (_name, fields) => {
    const wide = about('falcon', {
      id: 'wide',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass: ['a', 'b', 'c', 'd', 'e'] },
      ...fields,
    });
    const rule = aRule({ examples: { ...RULE.examples, pass: ['a', 'b', 'c', 'd', 'e'] } });
    expect(await codesOf(aPack([rule, wide]))).not.toContain('warning shadowed [falcon]');
  });

  test('where the examples do not show all terms', async () => {
    const pass = ['a', 'b', 'c', 'd', 'e'];
    const wide = about('falcon', {
      id: 'wide',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass },
    });
    const rule = aRule({
      terms: ['project falcon', 'kestrel one'],
      examples: { ...RULE.examples, pass },
    });
    expect(await codesOf(aPack([rule, wide]))).not.toContain('warning shadowed [falcon]');
  });

  test('where the narrower one asks others to sign off', async () => {
    const wide = about('falcon', {
      id: 'wide',
      action: 'sign-off',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass: ['a', 'b', 'c', 'd', 'e'] },
    });
    const rule = aRule({
      action: 'sign-off',
      stages: [{ group: 'legal', need: 'any' }],
      examples: { ...RULE.examples, pass: ['a', 'b', 'c', 'd', 'e'] },
    });
    expect(await codesOf(aPack([rule, wide]))).not.toContain('warning shadowed [falcon]');
  });
});

describe('examples', () => {
  test('that do not come out as expected', async () => {
    const examples = { ...RULE.examples, pass: [...RULE.examples.pass, 'project falcon'] };
    expect(await codesOf(aPack([aRule({ examples })]))).toEqual(['error example [falcon]']);
  });

  test('that stand there twice', async () => {
    const examples = { ...RULE.examples, pass: [...RULE.examples.pass, 'a nest'] };
    expect(await codesOf(aPack([aRule({ examples })]))).toEqual(['warning example-twice [falcon]']);
  });

  test('of a rule that clients would switch off are one remark', async () => {
    const scope = { window: { calendar: 'none' } };
    const found = await codesOf(aPack([aRule({ scope })]));
    expect(found).toContain('error unknown-calendar [falcon]');
    expect(found.filter((code) => code.includes('example'))).toEqual([]);
  });

  test('and texts that still say TODO', async () => {
    const rule = aRule({
      why: 'TODO: say why',
      examples: { ...RULE.examples, pass: ['TODO: five texts', 'b', 'c', 'd', 'e'] },
    });
    expect(await codesOf(aPack([rule]))).toEqual(['error todo [falcon]', 'error todo [falcon]']);
  });
});
