import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesLuhn, remainder } from '../../../rules/detectors/checksums';
import {
  BITCOIN_ALPHABET,
  fromBase58,
  hasBase58Check,
  RIPPLE_ALPHABET,
} from '../../../rules/detectors/crypto-address/base58';
import { hasBech32Check } from '../../../rules/detectors/crypto-address/bech32';
import { isInside } from '../../../rules/detectors/inside';
import { hasLongDate, isDay } from '../../../rules/detectors/national-id/birth-date';

test('a remainder is that of the whole number, letters as two digits', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9A-Z]{1,30}$/),
      fc.integer({ min: 2, max: 997 }),
      (value, by) => {
        const digits = value.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
        expect(remainder(value, by)).toBe(Number(BigInt(digits) % BigInt(by)));
      },
    ),
  );
});

test('every number has exactly one last digit by Luhn', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{0,20}$/), (digits) => {
      expect([...'0123456789'].filter((last) => passesLuhn(digits + last))).toHaveLength(1);
    }),
  );
});

test('the days that exist are those of the calendar', () => {
  const year = fc.integer({ min: 100, max: 2100 });
  fc.assert(
    fc.property(year, fc.nat(14), fc.nat(33), (full, month, day) => {
      const date = new Date(Date.UTC(2000, month - 1, day));
      date.setUTCFullYear(full, month - 1, day);
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(isDay(full, month, day)).toBe(exists);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['18491231', false],
  ['18500101', true],
  ['20391231', true],
  ['20400101', false],
  ['19000229', false],
  ['20000229', true],
])('%s is a day of a living person: %s', (date, isOne) => {
  expect(hasLongDate(date)).toBe(isOne);
});

test('a place lies inside a range where one of them has it', () => {
  const widths = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 });
  fc.assert(
    fc.property(widths, fc.nat(40), (pairs, at) => {
      let end = 0;
      const ranges = pairs.map(([gap, width]) => {
        const start = end + gap;
        end = start + width;
        return { start, end };
      });
      const holds = ranges.some((range) => range.start <= at && at < range.end);
      expect(isInside(ranges, at)).toBe(holds);
    }),
    { numRuns: 500 },
  );
});

describe('base 58', () => {
  test.each([
    ['bitcoin', BITCOIN_ALPHABET],
    ['ripple', RIPPLE_ALPHABET],
  ])('of %s has the bytes of the number', (_name, alphabet) => {
    const digits = fc.array(fc.nat(57), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(digits, (values) => {
        const text = values.map((value) => alphabet.charAt(value)).join('');
        const number = values.reduce((sum, value) => sum * 58n + BigInt(value), 0n);
        const zeros = values.findIndex((value) => value !== 0);
        const hex = number === 0n ? '' : number.toString(16);
        const bytes = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex');
        const lead = new Uint8Array(zeros < 0 ? values.length : zeros);
        expect([...(fromBase58(text, alphabet) ?? [])]).toEqual([...lead, ...bytes]);
      }),
    );
  });

  test('has no 0, O, I, l', () => {
    for (const sign of '0OIl') expect(fromBase58(`1${sign}1`)).toBeUndefined();
  });

  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', true],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', false],
    // Of 37 and of 4 bytes, their checks right.
    ['5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ', false],
    ['3QJmnh', false],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0', false],
  ])('the check of %s is right: %s', (text, isRight) => {
    expect(hasBase58Check(text)).toBe(isRight);
  });
});

/** Valid and invalid texts of BIP 173 and BIP 350. */
describe('bech32', () => {
  test.each([
    'A12UEL5L',
    'a12uel5l',
    'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
    '?1ezyfcl',
    'A1LQFN3A',
    'a1lqfn3a',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
  ])('%s is right', (text) => {
    expect(hasBech32Check(text)).toBe(true);
  });

  test.each([
    ['no separator', 'pzry9x0s0muk'],
    ['nothing before it', '1pzry9x0s0muk'],
    ['nothing before it, though the check is right', '10a06t8'],
    ['a sign that is no digit', 'x1b4n0q5v'],
    ['too short a check', 'li1dgmt3'],
    ['a check of capitals', 'A1G7SGD8'],
    ['two cases', 'A12uEL5L'],
    ['another sign', 'a12uel5q'],
  ])('%s: %s is wrong', (_name, text) => {
    expect(hasBech32Check(text)).toBe(false);
  });
});
