import { describe, expect, test } from 'vitest';
import { about, aPack, aRule, lintOf, RULE } from './a-pack';

// Whoever reads a remark goes to its line: each stands where the pack has to be changed.

type Fields = Readonly<Record<string, unknown>>;

/** The code of each remark with the line on which it stands, without spaces and comma around it. */
async function placesIn(pack: Fields): Promise<string[]> {
  const lines = JSON.stringify(pack, null, 2).split('\n');
  const issues = await lintOf(pack);
  return issues.map(
    ({ code, place }) => `${code}: ${lines[place.line - 1]?.trim().replace(/,$/, '')}`,
  );
}

const PERSONAL = { scope: { accountKinds: ['personal'] } };
const examples = (flag: readonly string[], pass: readonly string[] = RULE.examples.pass) => ({
  examples: { flag, pass },
});
const PASS = RULE.examples.pass;
const FLAG = RULE.examples.flag;

describe('what a rule lacks', () => {
  test.each<[string, Fields]>([
    ['no-cite: "action": "block"', { action: 'block', cite: undefined }],
    ['no-review-date: "id": "falcon"', { action: 'block', reviewBy: undefined }],
    ['few-examples: "examples": {', examples(['project falcon', 'Project Falcon!'])],
    ['example-twice: "a hawk"', examples(FLAG, [...PASS, 'a hawk', 'a hawk'])],
    ['todo: "why": "TODO: say why"', { why: 'TODO: say why' }],
    ['todo: "TODO: a near miss"', examples(FLAG, [...PASS, 'TODO: a near miss'])],
    ['review-date: "reviewBy": "soon"', { reviewBy: 'soon' }],
    ['review-overdue: "reviewBy": "2026-11-21T12:00:00Z"', { reviewBy: '2026-11-21T12:00:00Z' }],
    ['unclear-message: "title": "SECRET NAME"', { title: 'SECRET NAME' }],
    ['unclear-message: "message": "It is not public."', { message: 'It is not public.' }],
    ['unclear-message: "why": "It is MNPI."', { why: 'It is MNPI.' }],
  ])('%s', async (place, fields) => {
    expect(await placesIn(aPack([aRule(fields)]))).toEqual([place]);
  });
});

describe('when and where a rule holds', () => {
  const scope = (fields: Fields) => ({ scope: fields });
  test.each<[string, Fields]>([
    [
      'window-over: "until": "2026-11-21T12:00:00Z"',
      scope({ window: { until: '2026-11-21T12:00:00Z' } }),
    ],
    [
      'window-empty: "until": "2027-01-01"',
      scope({ window: { from: '2027-01-01', until: '2027-01-01' } }),
    ],
    ['time: "from": "1 May"', scope({ window: { from: '1 May' } })],
    ['unknown-calendar: "calendar": "quiet"', scope({ window: { calendar: 'quiet' } })],
    ['no-time: "id": "falcon"', { kind: 'window' }],
    ['window-over: "until": "2026-01-01"', { kind: 'window', until: '2026-01-01' }],
    ['unknown-calendar: "calendar": "quiet"', { kind: 'window', calendar: 'quiet' }],
    ['unknown-account: "acmee"', scope({ accounts: ['acme', 'acmee'] })],
    ['scope-empty: "sites": []', scope({ sites: [] })],
    ['scope-empty: "accountKinds": [', scope({ accountKinds: ['unknown'] })],
    ['scope-empty: "sites": [', scope({ accounts: ['acme'], sites: ['linkedin'] })],
    ['scope-empty: "accountKinds": [', scope({ accounts: ['ACME'], accountKinds: ['personal'] })],
  ])('%s', async (place, fields) => {
    expect(await placesIn(aPack([aRule(fields)]))).toContain(place);
  });

  test('scope-empty: of accounts that all have another jurisdiction', async () => {
    const account = { site: 'x', name: 'Acme' };
    const accounts = [
      { ...account, id: 'acme', jurisdiction: ['UK'] },
      { ...account, id: 'acme-eu', jurisdiction: ['EU'] },
    ];
    const rule = (jurisdiction: string, more: Fields = {}) =>
      placesIn(aPack([aRule(scope({ jurisdiction: [jurisdiction], ...more }))], { accounts }));
    expect(await rule('US')).toEqual(['scope-empty: "jurisdiction": [']);
    expect(await rule('EU')).toEqual([]);
    expect(await rule('EU', { accounts: ['acme'] })).toContain('scope-empty: "jurisdiction": [');
    const open = [...accounts, { ...account, id: 'acme-us' }];
    const pack = aPack([aRule(scope({ jurisdiction: ['US'] }))], { accounts: open });
    expect(await placesIn(pack)).toEqual([]);
  });
});

describe('what a rule looks for', () => {
  test.each<[string, Fields]>([
    ['no-subject: "id": "falcon"', { terms: undefined }],
    ['no-subject: "near": {}', { near: {} }],
    ['no-word: "terms": [', { terms: ['project falcon', '%'] }],
    ['no-word: "words": [', { unless: { words: ['%'] } }],
    ['near-never: "near": {', { near: { words: ['launch'] }, unless: { words: ['launch'] } }],
    ['below-own-floor: "minConfidence": "high"', { confidence: 'low', minConfidence: 'high' }],
    [
      'below-own-floor: "low": "inform"',
      { minConfidence: 'medium', actionByConfidence: { low: 'inform' } },
    ],
    ['unknown-list: "names"', { lists: ['names'] }],
    ['unknown-list: "names"', { near: { lists: ['names'] } }],
    ['duplicate-term: "Project-Falcon"', { terms: ['project falcon', 'Project-Falcon'] }],
    [
      'unsafe-pattern: "pattern": "a(?=b)"',
      { kind: 'pattern', terms: undefined, pattern: 'a(?=b)' },
    ],
    ['unsafe-pattern: "pattern": "a(b"', { kind: 'pattern', terms: undefined, pattern: 'a(b' }],
    ['empty-match: "pattern": "b?"', { kind: 'pattern', terms: undefined, pattern: 'b?' }],
    [
      'excepts-all: "except": [',
      { kind: 'link', terms: undefined, hosts: ['a.example'], except: ['a.example'] },
    ],
    [
      'need-in-when: "need": [',
      { kind: 'require', terms: undefined, when: ['paid ad'], need: ['ad'], position: 'anywhere' },
    ],
    [
      'duplicate-term: "AD"',
      {
        kind: 'require',
        terms: undefined,
        when: ['sofa'],
        need: ['ad', 'AD'],
        position: 'anywhere',
      },
    ],
  ])('%s', async (place, fields) => {
    expect(await placesIn(aPack([aRule(fields)]))).toContain(place);
  });
});

describe('what rules are to each other', () => {
  test('the later of two that are the same', async () => {
    const places = await placesIn(aPack([aRule(), aRule({ id: 'again' })]));
    expect(places).toContain('duplicate-subject: "id": "again"');
    expect(places).not.toContain('duplicate-subject: "id": "falcon"');
  });

  test('the later of two that share a term', async () => {
    const rules = [aRule(), about('wren', { terms: ['wren', 'PROJECT falcon'] })];
    expect(await placesIn(aPack(rules))).toContain('duplicate-term: "PROJECT falcon"');
  });

  test('the rule that an exemption names', async () => {
    const exempt = (fields: Fields) =>
      aRule({
        kind: 'exempt',
        id: 'fine',
        message: undefined,
        why: undefined,
        action: undefined,
        ...fields,
      });
    const named = [aRule(), about('wren'), exempt({ rules: ['wren', 'falcon'] })];
    expect(await placesIn(aPack(named))).toContain('exempts-all: "falcon"');
    const all = [aRule(), exempt({})];
    expect(await placesIn(aPack(all))).toContain('exempts-all: "id": "fine"');
    const gone = [aRule(), exempt({ terms: ['a b'], rules: ['falcon', 'gone'] })];
    expect(await placesIn(aPack(gone))).toContain('unknown-rule: "gone"');
  });
});

describe('what may chill lawful speech', () => {
  test.each<[string, Fields]>([
    ['lint-1: "terms": [', about('wages', PERSONAL)],
    [
      'lint-1: "pattern": "\\\\bwages\\\\b"',
      about('x', { kind: 'pattern', terms: undefined, pattern: '\\bwages\\b', ...PERSONAL }),
    ],
    ['lint-2: "why": "It is disrespectful."', aRule({ why: 'It is disrespectful.' })],
    ['lint-3: "accountKinds": [', aRule(PERSONAL)],
    ['lint-4: "terms": [', about('confidential')],
    ['lint-4: "rationale": "Because."', aRule({ rationale: 'Because.', action: 'block' })],
    ['lint-5: "action": "sign-off"', aRule({ ...PERSONAL, action: 'sign-off' })],
  ])('%s', async (place, rule) => {
    expect(await placesIn(aPack([rule]))).toContain(place);
  });
});

describe('the pack beside its rules', () => {
  const period = (from: string, until: string) => ({ from, until });
  const quiet = (periods: readonly Fields[]) => ({ calendars: [{ id: 'quiet', periods }] });
  const inQuiet = [aRule({ kind: 'window', calendar: 'quiet' })];
  test.each<[string, Fields]>([
    ['unused: "id": "names"', aPack([aRule()], { lists: [{ id: 'names', terms: ['a'] }] })],
    ['unused: "id": "quiet"', aPack([aRule()], quiet([period('2027-01-01', '2027-02-01')]))],
    ['calendar-over: "periods": [', aPack(inQuiet, quiet([period('2026-01-01', '2026-02-01')]))],
    [
      'window-empty: "until": "2026-01-01"',
      aPack(
        inQuiet,
        quiet([period('2027-01-01', '2027-02-01'), period('2026-02-01', '2026-01-01')]),
      ),
    ],
    [
      'duplicate-term: "ONE"',
      aPack([aRule()], { lists: [{ id: 'names', terms: ['one', 'ONE'] }] }),
    ],
    ['no-word: "%"', aPack([aRule()], { lists: [{ id: 'names', terms: ['one', '%'] }] })],
    [
      'not-hashable: "a b c d e f g h i"',
      aPack([aRule()], {
        lists: [{ id: 'names', hash: true, terms: ['one', 'a b c d e f g h i'] }],
      }),
    ],
    ['unknown-field: "colour": "red"', aPack([aRule()], { colour: 'red' })],
    ['todo: "org": "TODO"', aPack([aRule()], { org: 'TODO' })],
    ['engine: "minEngine": 99', aPack([aRule()], { minEngine: 99 })],
    ['kind: "kind": "oracle"', aPack([aRule({ kind: 'oracle' })])],
    ['format: "action": "blok"', aPack([aRule({ action: 'blok' })])],
    ['duplicate-id: "id": "falcon"', aPack([aRule(), aRule()])],
    ['example: "project falcon"', aPack([aRule(examples(FLAG, [...PASS, 'project falcon']))])],
  ])('%s', async (place, pack) => {
    expect(await placesIn(pack)).toContain(place);
  });

  test('a calendar with a period to come is not over', async () => {
    const periods = [period('2026-01-01', '2026-02-01'), period('2027-01-01', '2027-02-01')];
    expect(await placesIn(aPack(inQuiet, quiet(periods)))).toEqual([]);
  });
});
