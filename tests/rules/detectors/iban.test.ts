import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remainder } from '../../../rules/detectors/checksums';
import { detectIbans } from '../../../rules/detectors/iban';
import { aDetector, found } from '../a-rule';
import { foundBy } from './found-values';

/** An account with its check digits. */
function withCheckDigits(country: string, account: string): string {
  const check = 98 - remainder(`${account}${country}00`, 97);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

describe('bank accounts', () => {
  test.each([
    'DE89 3704 0044 0532 0130 00',
    'GB82WEST12345698765432',
    'FR1420041010050500013M02606',
    'NO93 8601 1117 947',
    'de89370400440532013000',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    'DE89-3704-0044-0532-0130-00',
    'D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0',
  ])('%s is one', (iban) => {
    expect(foundBy(detectIbans, `to ${iban}.`)).toEqual([iban]);
  });

  test.each([
    ['wrong check digits', 'DE89 3704 0044 0532 0130 01'],
    ['no such country', 'XX89 3704 0044 0532 0130 00'],
    ['too short', 'DE89 3704 0044 0532 0130'],
    ['too long', 'DE893704004405320130000'],
    ['inside a word', 'ADE89370400440532013000'],
    ['letters where digits belong', withCheckDigits('DE', '37040044A532013000')],
    ['mixed case', 'GB82wEST12345698765432'],
    ['over a line end', 'DE89 3704 0044\n0532 0130 00'],
    ['in an address', 'https://bank.example/DE89370400440532013000'],
  ])('%s is none', (_name, text) => {
    expect(foundBy(detectIbans, text)).toEqual([]);
  });
});

describe('bank accounts in disguise', () => {
  test('is seen through letters that look like digits', () => {
    expect(foundBy(detectIbans, 'to DE89 37O4 OO44 O532 Ol3O OO.')).toEqual([
      'DE89 37O4 OO44 O532 Ol3O OO',
    ]);
  });

  test('hidden characters do not hide it from a rule', () => {
    const written = [...'DE89370400440532013000'].join('\u200b');
    expect(found([aDetector('iban')], `to ${written}.`)).toEqual([written]);
  });

  test("the company's own is fine", () => {
    const allow = ['DE89370400440532013000'];
    expect(foundBy(detectIbans, 'DE89 3704 0044 0532 0130 00', { allow })).toEqual([]);
  });
});

describe('generated bank accounts', () => {
  test('a generated account is found, the same with another digit is not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['DE', 18], ['ES', 20], ['BE', 12], ['PL', 24], ['AT', 16]),
        fc.stringMatching(/^[0-9]{24}$/),
        fc.nat(11),
        fc.integer({ min: 1, max: 9 }),
        ([country, length], digits, at, by) => {
          const iban = withCheckDigits(String(country), digits.slice(0, Number(length)));
          const place = at + 4;
          const other = String((Number(iban.charAt(place)) + by) % 10);
          const changed = iban.slice(0, place) + other + iban.slice(place + 1);
          expect(foundBy(detectIbans, `to ${iban}`)).toEqual([iban]);
          expect(foundBy(detectIbans, `to ${changed}`)).toEqual([]);
        },
      ),
    );
  });
});
