import { describe, expect, test } from 'vitest';
import { testPack } from '../../../rules/examples';
import { lintPack } from '../../../server/packs/lint/lint-pack';
import { companySource, readSource, STARTERS, starterSource, surprises } from './a-starter';

const NOW = '2026-11-22T00:00:00.000Z';
const sources = await Promise.all(
  STARTERS.map(async (name) => ({ name, source: await starterSource(name) })),
);
const packs = sources.map(({ name, source }) => ({ name, source, read: readSource(source) }));
const company = await companySource();

describe.each(packs)('the starter pack $name', ({ name, source, read }) => {
  test('is read without a rule skipped, under its own name and for anybody', () => {
    expect(read.skipped).toEqual([]);
    expect(read.pack).toMatchObject({ id: name, org: 'guidepost', minEngine: 2, accounts: [] });
  });

  test('has nothing that the linter minds', () => {
    expect(lintPack(source, NOW).map(({ code, what }) => `${code}: ${what}`)).toEqual([]);
  });

  test('does what each of its examples says', () => {
    expect(surprises(read)).toEqual([]);
    expect(testPack(read).length).toBeGreaterThanOrEqual(8 * read.rules.length);
  });

  test('gives each rule examples, a source, an owner, a review date, and waits for counsel', () => {
    const status = name === 'inclusive-language' ? 'off' : 'needs-counsel-review';
    const poor = read.rules.filter(
      (rule) =>
        rule.examples.flag.length < 3 ||
        rule.examples.pass.length < 5 ||
        new Set([...rule.examples.flag, ...rule.examples.pass]).size < 8 ||
        !rule.cite ||
        rule.reviewBy !== '2027-06-30' ||
        rule.status !== status ||
        !rule.appliesTo?.length,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
});

describe('the starter packs together', () => {
  test('can all be included in one pack: no id, list or calendar clashes', () => {
    expect(company.problems).toEqual([]);
    expect(lintPack(company, NOW).map(({ code, what }) => `${code}: ${what}`)).toEqual([]);
    expect(readSource(company).rules).toHaveLength(
      packs.reduce((sum, { read }) => sum + read.rules.length, 0),
    );
  });

  test('still do what each example says, exemptions of one over rules of another in force', () => {
    expect(surprises(readSource(company))).toEqual([]);
  });

  test('hold at least 125 rules', () => {
    expect(readSource(company).rules.length).toBeGreaterThanOrEqual(125);
  });
});
