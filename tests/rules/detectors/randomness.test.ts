import { describe, expect, test } from 'vitest';
import { isPlaceholder, isRandom } from '../../../rules/detectors/secrets/randomness';

describe('filler in place of a key', () => {
  test.each([
    ['one character again and again', 'aaaaaaaaaaaa'],
    ['four characters in a long value', 'abcdabcdabcd'],
    ['two in a short one', 'ababab'],
    ['capitals that count as the small letter', 'aAbBcCdDaAbB'],
    ['a count', '1234567890'],
    ['a count from zero, twice', '01234567890123456789'],
    ['six x', 'sk-5Gh2xxxxxx9Qw'],
    ['three stars', 'sk-5Gh2***9Qw'],
    ['three dots', 'sk-5Gh2...9Qw'],
    ['a name in angles', 'sk-<token>-9Qw5'],
    ['words', 'your-key-9Qw5Gh2'],
    ['what a program fills in', 'process.env.API_9Q'],
    ['what says so', 'ChangeMe9Qw5Gh2'],
  ])('%s: %s', (_name, value) => {
    expect(isPlaceholder(value)).toBe(true);
    expect(isRandom(value)).toBe(false);
  });

  test.each([
    ['five characters', 'abcdeabcdeab'],
    ['half as many as it has', 'abcabc'],
    ['a count that goes on with others', '1234567890a5'],
    ['five x', 'sk-5Gh2xxxxx9Qw'],
    ['two stars', 'sk-5Gh2**9Qw'],
  ])('is not %s: %s', (_name, value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

describe('generated', () => {
  test.each([
    ['letters and digits', 'k3J9dQ2xLw8Zt5Vb'],
    ['with filling at its end', 'k3J9dQ2xLw8Zt5Vb=='],
    ['digits of base 16', '9f3a1c7e5b2d'],
    ['20 of base 16', '9f3a1c7e5b2d8046af13'],
    ['20 letters of changing case', 'kJdQxLwZtVbRnMcPgHsY'],
    ['small letters that no word has', 'bcdfgzxqwkrtplmvjhsn'],
    ['with signs between', 'k3J9-dQ2x-Lw8Z-t5Vb'],
    ['two pieces, one of them a word', 'token-k3J9dQ2xLw8Z'],
  ])('%s: %s', (_name, value) => {
    expect(isRandom(value)).toBe(true);
  });

  test.each([
    ['a date', '2026-11-21'],
    ['a time and a date', '2026/11/21_10:30'],
    ['a version', '10.4.219.8461'],
    ['digits alone', '84726150937264'],
    ['words with a number', 'checkout-page-2'],
    ['words with a year', 'release_2024_final'],
    ['three plain pieces of four', 'spring-sale-2026-x9Q'],
    ['a word that ends with a number', 'windows2022'],
    ['a short one of few characters', 'abc1abc1abc1'],
    ['19 letters of changing case', 'kJdQxLwZtVbRnMcPgHs'],
    ['20 letters of a word', 'internationalisation'],
    ['20 letters of a name', 'InternationalBusines'],
    ['words and signs without a digit', 'of-the-people-by-the-people'],
    ['a long value of few characters', 'a1b2a1b2a1b2c3c3c3a1b2'],
  ])('is not %s: %s', (_name, value) => {
    expect(isRandom(value)).toBe(false);
  });
});
