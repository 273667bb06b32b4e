import { describe, expect, test } from 'vitest';
import { failedExamples, testPack } from '../../rules/examples';
import { readPack } from '../../rules/read-pack';
import { aBody } from './a-feed';
import { anExempt, aPattern, aTerm } from './a-rule';

function codeOf(body: string): string {
  const result = readPack(body);
  return result.ok ? 'read' : result.problem.code;
}

function read(rules: readonly unknown[]) {
  const result = readPack(aBody({ rules }));
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

test('a refusal says where the pack is wrong, and what is wrong there', () => {
  const result = readPack(aBody({ mode: 'panic' }));
  expect(!result.ok && result.problem.detail).toMatch(/format: mode: Invalid/);
});

test('what the builder found out about patterns is read', () => {
  const gates = { 'falcon\\d': { any: ['falcon'], longest: 7 } };
  const result = readPack(aBody({ gates }));
  expect(result.ok && result.value.pack.gates).toEqual(gates);
});

describe('what is not a pack is refused', () => {
  test.each([
    ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'pack-not-a-pack'],
    ['an empty answer', '', 'pack-not-a-pack'],
    ['half a pack', aBody().slice(0, -20), 'pack-not-a-pack'],
    ['other JSON', '{"version":1}', 'pack-not-a-pack'],
    ['a list', '[]', 'pack-not-a-pack'],
    ['null', 'null', 'pack-not-a-pack'],
    ['50 MB', ' '.repeat(50_000_000), 'pack-too-large'],
    [
      'too many bytes in few characters',
      `${aBody()}${' \u3000'.repeat(1_200_000)}`,
      'pack-too-large',
    ],
    ['an unknown format', aBody({ guidepost: 2 }), 'pack-schema-refused'],
    ['an unknown mode', aBody({ mode: 'panic' }), 'pack-schema-refused'],
    ['rules that are no list', aBody({ rules: {} }), 'pack-schema-refused'],
    [
      'a pack for a newer engine',
      aBody({ minEngine: 3, mode: 'panic' }),
      'pack-needs-newer-client',
    ],
  ])('%s', (_name, body, code) => {
    expect(codeOf(body)).toBe(code);
  });
});

test('a byte order mark does no harm', () => {
  expect(codeOf(`\ufeff${aBody()}`)).toBe('read');
});

test('rules that this engine does not understand are skipped and said, the others stay', () => {
  const { rules, skipped } = read([
    { ...aTerm(['a']), id: 'future', kind: 'oracle' },
    { ...aTerm(['a']), id: 'no-message', message: undefined },
    { ...aTerm(['a']), id: 'new-field', colour: 'red' },
    aTerm(['a'], { id: 'sound' }),
    aTerm(['b'], { id: 'sound' }),
    'not a rule',
  ]);
  expect(rules.map((rule) => rule.id)).toEqual(['sound']);
  expect(skipped).toEqual([
    { ruleId: 'future', reason: 'This engine does not know the kind "oracle".' },
    { ruleId: 'no-message', reason: expect.stringContaining('message') },
    { ruleId: 'new-field', reason: expect.any(String) },
    { ruleId: 'sound', reason: 'Another rule has the same id.' },
    { ruleId: 'rules[5]', reason: expect.any(String) },
  ]);
});

describe('examples', () => {
  test('say which, what was expected and what was found', () => {
    const results = testPack(
      read([aTerm(['falcon'], { examples: { flag: ['a falcon', 'a hawk'], pass: ['Falcon!'] } })]),
    );
    expect(
      results.map(({ list, index, expected, found, ok }) => [list, index, expected, found, ok]),
    ).toEqual([
      ['flag', 0, 'flag', 'flag', true],
      ['flag', 1, 'flag', 'pass', false],
      ['pass', 0, 'pass', 'flag', false],
    ]);
    expect(results[2]?.detail).toEqual(['Falcon']);
  });

  test('run inside the scope of their rule, in trial or switched off', () => {
    const examples = { flag: ['falcon'], pass: ['hawk'] };
    const scope = {
      sites: ['linkedin' as const],
      surfaces: ['comment' as const],
      accounts: ['300001'],
      groups: ['hr'],
      window: { from: '2030-01-01', until: '2030-02-01' },
    };
    const rules = [
      aTerm(['falcon'], { id: 'scoped', scope, examples }),
      aTerm(['falcon'], { id: 'until', scope: { window: { until: '2027-01-01' } }, examples }),
      aTerm(['falcon'], { id: 'trial', shadow: true, examples }),
      aTerm(['falcon'], { id: 'off', status: 'off', examples }),
    ];
    expect(failedExamples(read(rules))).toEqual([]);
  });

  test('of an exemption are what it recognises', () => {
    const examples = { flag: ['not guaranteed'], pass: ['guaranteed'] };
    expect(failedExamples(read([anExempt(['not guaranteed'], { examples })]))).toEqual([]);
  });

  test('of a rule that does not compile fail with the reason', () => {
    const [failure] = failedExamples(read([aPattern('(?=x)')]));
    expect(failure).toMatchObject({ found: 'switched-off', detail: [expect.stringMatching(/\S/)] });
  });
});

test('examples stand in the part, at the site and at the time that the scope asks for', () => {
  const examples = { flag: ['falcon'], pass: ['hawk'] };
  const periods = [
    { from: '2026-01-01', until: '2026-02-01' },
    { from: '2031-01-01', until: '2031-02-01' },
  ];
  const rules = [
    aTerm(['falcon'], { id: 'image', scope: { parts: ['alt'] }, examples }),
    aTerm(['falcon'], { id: 'poll', scope: { parts: ['poll'] }, examples }),
    aTerm(['falcon'], { id: 'quiet', scope: { window: { calendar: 'quiet' } }, examples }),
    aTerm(['falcon'], {
      id: 'loud',
      scope: { window: { calendar: 'quiet', from: '2026-01-01', outside: true } },
      examples,
    }),
    aTerm(['falcon'], {
      id: 'account',
      scope: { accounts: ['Acme'], jurisdiction: ['UK'] },
      examples,
    }),
  ];
  const pack = readPack(
    aBody({
      rules,
      calendars: [{ id: 'quiet', periods }],
      accounts: [
        { site: 'x', id: 'other', name: 'Other' },
        { site: 'linkedin', id: 'acme', name: 'Acme', jurisdiction: ['UK'] },
        { site: 'x', id: 'acme', name: 'Acme', jurisdiction: ['US'] },
      ],
    }),
  );
  expect(pack.ok && failedExamples(pack.value)).toEqual([]);
});
