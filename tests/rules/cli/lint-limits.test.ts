import { describe, expect, test } from 'vitest';
import { about, aPack, aRule, codesOf, RULE } from './a-pack';

// What lies just on the right side of a remark is not remarked on.

type Fields = Readonly<Record<string, unknown>>;
const LINK = { kind: 'link', terms: undefined };
const ASK = { kind: 'require', terms: undefined, position: 'anywhere' };
const PERSONAL = { scope: { accountKinds: ['personal'] } };
const PASS = ['a', 'b', 'c', 'd', 'e'];

describe('no remark', () => {
  test.each<[string, string, Fields]>([
    [
      'need-in-when',
      'one of the calls has not what is needed',
      { ...ASK, when: ['paid ad', 'sofa'], need: ['ad'] },
    ],
    ['need-in-when', 'nothing calls for it', { ...ASK, need: ['ad'] }],
    [
      'below-own-floor',
      'the floor is its own confidence',
      { confidence: 'medium', minConfidence: 'medium' },
    ],
    [
      'below-own-floor',
      'the tier is above the floor',
      { minConfidence: 'medium', actionByConfidence: { high: 'block' } },
    ],
    [
      'excepts-all',
      'one host is left',
      { ...LINK, hosts: ['a.example', 'b.example'], except: ['a.example'] },
    ],
    [
      'excepts-all',
      'a host only ends alike',
      { ...LINK, hosts: ['nota.example'], except: ['a.example'] },
    ],
    ['excepts-all', 'nothing is excepted', { ...LINK, hosts: ['a.example'] }],
    [
      'scope-empty',
      'some accounts may be meant',
      { scope: { accountKinds: ['unknown', 'brand'] } },
    ],
    [
      'scope-empty',
      'an account is not listed',
      { scope: { accounts: ['acme', 'other'], sites: ['linkedin'] } },
    ],
    [
      'scope-empty',
      'an account is on the site',
      { scope: { accounts: ['acme'], sites: ['x', 'linkedin'] } },
    ],
    [
      'scope-empty',
      'accounts are of the kind',
      { scope: { accounts: ['acme'], accountKinds: ['brand'] } },
    ],
    ['unclear-message', 'a sentence has 25 words', { message: `Leave ${'it '.repeat(23)}out.` }],
    ['no-time', 'it has an end', { kind: 'window', until: '2027-01-01' }],
  ])('%s where %s', async (code, _where, fields) => {
    const codes = await codesOf(aPack([aRule(fields)]));
    expect(codes.filter((one) => one.includes(` ${code} `))).toEqual([]);
  });
});

describe('no remark either', () => {
  test('scope-empty where the pack lists no account', async () => {
    const rule = aRule({ scope: { jurisdiction: ['US'] } });
    expect(await codesOf(aPack([rule], { accounts: [] }))).toEqual([]);
  });

  test('shadowed where there are too few examples to tell', async () => {
    const examples = { flag: ['project falcon', 'Project Falcon!'], pass: PASS };
    const wide = about('falcon', {
      id: 'wide',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass: PASS },
    });
    expect(await codesOf(aPack([aRule({ examples }), wide]))).toEqual([
      'warning few-examples [falcon]',
    ]);
  });

  test('duplicate-term where a rule needs more than the term, or lets it go', async () => {
    const near = aRule({ id: 'near', near: { words: ['launch'] } });
    const exempt = aRule({
      kind: 'exempt',
      id: 'fine',
      rules: ['other'],
      message: undefined,
      why: undefined,
      action: undefined,
    });
    const codes = await codesOf(aPack([aRule(), near, exempt]));
    expect(codes.filter((code) => code.includes('duplicate'))).toEqual([]);
  });
});

describe('a remark', () => {
  test.each<[string, Fields]>([
    ['error excepts-all [falcon]', { ...LINK, hosts: ['x.a.example'], except: ['a.example'] }],
    ['warning unclear-message [falcon]', { message: `Leave ${'it '.repeat(24)}out.` }],
    ['warning duplicate-term [falcon]', { terms: ['project falcon', '- Project falcon -'] }],
    [
      'error unsafe-pattern [falcon]',
      { ...PERSONAL, kind: 'pattern', terms: undefined, pattern: 'salar(?=y)' },
    ],
    ['error lint-1 [falcon]', { ...PERSONAL, shadow: false, terms: ['our low pay'] }],
  ])('%s', async (code, fields) => {
    expect(await codesOf(aPack([aRule(fields)]))).toContain(code);
  });

  test('on two rules that some people meet both, and on one that says what goes without saying', async () => {
    const of = (group: string, fields: Fields = {}) =>
      aRule({ scope: { groups: [group] }, ...fields });
    const groups = await codesOf(aPack([of('a'), of('b', { id: 'again' })]));
    expect(groups).toContain('warning duplicate-subject [again]');
    const exact = await codesOf(aPack([aRule(), aRule({ id: 'again', forms: 'exact' })]));
    expect(exact).toContain('warning duplicate-subject [again]');
  });

  test('on a rule of narrower scope than the one that finds all that it finds', async () => {
    const wide = about('falcon', {
      id: 'wide',
      examples: { flag: ['a falcon', 'Falcon!', 'falcons'], pass: PASS },
    });
    const narrow = aRule({ scope: { sites: ['x'] }, examples: { ...RULE.examples, pass: PASS } });
    expect(await codesOf(aPack([narrow, wide]))).toEqual(['warning shadowed [falcon]']);
  });
});
