import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failedExamples, testPack } from '../../rules/examples';
import { readPack } from '../../rules/read-pack';
import { gatesOf } from '../../server/packs/gates/gate-of';

const body = readFileSync(new URL('../../rules/packs/demonstration.json', import.meta.url), 'utf8');

function demonstration() {
  const read = readPack(body);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value;
}

describe('the demonstration pack', () => {
  test('is read without a rule skipped', () => {
    expect(demonstration().skipped).toEqual([]);
  });

  test('says of each pattern where it may match, as the build would: it is shipped as it stands', () => {
    const { pack, rules } = demonstration();
    expect(pack.gates).toEqual(gatesOf(rules));
  });

  test('does what each of its examples says', () => {
    expect(failedExamples(demonstration())).toEqual([]);
    expect(testPack(demonstration()).length).toBeGreaterThan(100);
  });

  test('gives each rule three examples to flag and five to pass', () => {
    const poor = demonstration().rules.filter(
      ({ examples }) => examples.flag.length < 3 || examples.pass.length < 5,
    );
    expect(poor.map((rule) => rule.id)).toEqual([]);
  });

  test('shows every kind, every action, a trial and an embargo', () => {
    const { rules } = demonstration();
    expect(new Set(rules.map((rule) => rule.kind))).toEqual(
      new Set(['term', 'pattern', 'detector', 'require', 'exempt']),
    );
    const actions = rules.flatMap((rule) => ('action' in rule ? [rule.action] : []));
    expect(new Set(actions)).toEqual(
      new Set(['inform', 'review-after', 'warn', 'justify', 'sign-off', 'block']),
    );
    expect(rules.some((rule) => 'shadow' in rule && rule.shadow)).toBe(true);
    expect(rules.some((rule) => rule.scope?.window)).toBe(true);
  });
});
