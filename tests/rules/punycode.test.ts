import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableHost } from '../../rules/punycode';

const letter = fc.constantFrom(
  ...'abcxyz019',
  ...'äößéñ',
  ...'пример',
  ...'例え中国',
  'ا',
  'ل',
  '💩',
  '𐌰',
);

test('a host is read as the platform wrote it', () => {
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 24 }), (letters) => {
      const label = letters.join('').normalize('NFC').toLowerCase();
      const written = domainToASCII(`${label}.example`);
      fc.pre(written !== '');
      expect(readableHost(written)).toBe(`${label}.example`);
    }),
    { numRuns: 300 },
  );
});

test.each(['xn--a!', `xn--${'a'.repeat(64)}`, 'xn--99999999'])(
  '%s is no such label, and stays',
  (label) => {
    expect(readableHost(`${label}.example`)).toBe(`${label}.example`);
  },
);
