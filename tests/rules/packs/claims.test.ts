import { describe, expect, test } from 'vitest';
import { holds, verdictOf } from '../../../domain/finding';
import type { CompiledPack } from '../../../rules/compile';
import {
  CLAIMS,
  companySource,
  compileSource,
  findingsIn,
  readSource,
  starterSource,
  surprises,
} from './a-starter';
import { isSound } from './sound-pack';

const packs = await Promise.all(
  CLAIMS.map(async ({ name, prefix }) => {
    const source = await starterSource(name);
    return { name, prefix, source, read: readSource(source) };
  }),
);
const company = await companySource(
  '',
  CLAIMS.map(({ name }) => name),
);
const together = readSource(company);
const compiled = compileSource(company);

describe.each(packs)('the pack $name', ({ prefix, read, ...pack }) => {
  isSound({ ...pack, read }, 'needs-counsel-review');

  test('has no rule under another name than its own', () => {
    expect(read.rules.filter(({ id }) => !id.startsWith(prefix))).toEqual([]);
  });

  test('sends to somebody who can say yes, and never blocks', () => {
    const rules = read.rules.filter((rule) => rule.kind !== 'exempt' && rule.kind !== 'classify');
    expect(rules.filter((rule) => rule.action !== 'sign-off' || !rule.stages?.length)).toEqual([]);
  });
});

describe('the packs on claims together', () => {
  test('still do what each example says, exemptions of one over rules of another in force', () => {
    expect(surprises(together)).toEqual([]);
  });

  test('hold a post that makes two kinds of claim for both departments', () => {
    const text = 'Our hemp gummies cure arthritis, use my code ROBIN10';
    expect(owners(text, compiled)).toEqual(['Regulatory', 'Social Media']);
  });

  test.each([
    [
      'Our revenue grew 12% this quarter',
      'Our revenue grew 12% this quarter. Press release: https://example.com/ir',
    ],
    ['Use my code ROBIN10 for a treat', '#ad Use my code ROBIN10 for a treat'],
    [
      'Whisky casks have outperformed again',
      'Whisky casks have outperformed again. The value can go down as well as up.',
    ],
    [
      'Buy bitcoin in minutes with your card',
      'Buy bitcoin in minutes with your card. Don’t invest unless you can lose it all.',
    ],
    ['Vitamin D prevents dementia', 'Researchers ask whether vitamin D prevents dementia'],
    ['Our fund has guaranteed returns', 'Our fund has no guaranteed returns'],
  ])('hold "%s" and let "%s" go', (claim, allowed) => {
    expect(owners(claim, compiled)).toHaveLength(1);
    expect(owners(allowed, compiled)).toEqual([]);
  });

  test.each([
    'Sorry for the delay, please send us a message with your order number',
    'Our stores are open until 8 pm today, come and say hello',
    'Thank you @maya for the kind words, the whole team is happy',
    'Volunteers of our office ran 10 km to fight childhood cancer, donate today',
    'The returns of our fund are not guaranteed',
    'Garlic does not cure the flu',
    'The Nasdaq closed 2% higher, our economists explain why: https://example.com/markets',
    'We love our new neighbours at @parkcafe, see you on Friday',
  ])('leave alone: %s', (text) => {
    expect(owners(text, compiled)).toEqual([]);
  });
});

/** Who has to say yes before a brand account may post this text. */
function owners(text: string, pack: CompiledPack): string[] {
  const holding = findingsIn(text, pack).filter((finding) => holds(verdictOf([finding])));
  return [...new Set(holding.map(({ owner }) => owner))].sort();
}
