import { describe, expect, test } from 'vitest';
import {
  CLAIMS,
  companySource,
  readSource,
  remarksOn,
  STARTERS,
  starterSource,
  surprises,
} from './a-starter';
import { isSound } from './sound-pack';

const sources = await Promise.all(
  STARTERS.map(async (name) => ({ name, source: await starterSource(name) })),
);
const packs = sources.map(({ name, source }) => ({ name, source, read: readSource(source) }));
const company = await companySource();
const everything = await companySource('', [...STARTERS, ...CLAIMS.map(({ name }) => name)]);
// Seconds of work, more on a busy machine: here no test waits for it.
const remarksOnEverything = remarksOn(everything);

describe.each(packs)('the starter pack $name', (pack) => {
  isSound(pack, pack.name === 'inclusive-language' ? 'off' : 'needs-counsel-review');
});

describe('the starter packs together', () => {
  test('can all be included in one pack, those on claims too: nothing clashes or is said twice', () => {
    expect(everything.problems).toEqual([]);
    expect(remarksOnEverything).toEqual([]);
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
