import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectNationalIds } from '../../../rules/detectors/national-id';
import { firstOf, foundBy } from './found-values';

/** Made up, with check digits that fit. */
const PROVEN: readonly (readonly [string, string])[] = [
  ['us-ssn', '536-22-1234'],
  ['us-mbi', '1EG4-TE5-MK73'],
  ['ca-bn', '123456782RT0001'],
  ['gb-nino', 'AB 12 34 56 C'],
  ['de-pension', '15 070649 C 103'],
  ['ch-ahv', '756.9217.0769.85'],
  ['fr-nir', '2 55 08 14 168 025 38'],
  ['it-fiscal-code', 'RSSMRA85T10A562S'],
  ['es-nie', 'X1234567L'],
  ['se-personnummer', '811228-9874'],
  ['no-national-id', '15108695088'],
  ['fi-hetu', '131052-308T'],
  ['cz-birth-number', '710319/2745'],
  ['ro-cnp', '1630615123457'],
  ['br-cpf', '390.533.447-05'],
  ['br-cnpj', '16.727.230/0001-97'],
  ['cl-rut', '12.531.909-2'],
  ['mx-curp', 'BOXW310820HNERXN09'],
  ['in-gstin', '27AAPFU0939F1ZV'],
  ['cn-resident', '11010219840406970X'],
  ['hk-hkid', 'A123456(3)'],
  ['sg-nric', 'S1234567D'],
  ['tr-national-id', '17291716060'],
  ['ae-emirates-id', '784-1980-1234567-9'],
  ['eu-vat', 'DE136695976'],
  ['eu-vat', 'GB 980 7806 84'],
  ['eu-vat', 'NL004495445B01'],
];

describe('ids that prove themselves', () => {
  test.each(PROVEN)('%s: %s', (sort, id) => {
    const text = `We wrote ${id} on the form.`;
    expect(foundBy(detectNationalIds, text)).toEqual([id]);
    expect(firstOf(detectNationalIds, text)).toEqual({ sort, confidence: 'high' });
  });
});

/** One digit or letter of a value above is another. */
const WRONG: readonly (readonly [string, string])[] = [
  ['us-ssn', '000-22-1234'],
  ['us-mbi', '1EG4-TE5-MK7S'],
  ['gb-nino', 'BG 12 34 56 C'],
  ['ch-ahv', '756.9217.0769.86'],
  ['fr-nir', '2 55 08 14 168 025 39'],
  ['it-fiscal-code', 'RSSMRA85T10A562T'],
  ['es-nie', 'X1234567M'],
  ['fi-hetu', '131052-308U'],
  ['fi-hetu', '131052/308T'],
  ['br-cpf', '390.533.447-06'],
  ['cn-resident', '110102198404069701'],
  ['hk-hkid', 'A123456(4)'],
  ['sg-nric', 'S1234567E'],
  ['eu-vat', 'DE136695977'],
];

describe('near misses', () => {
  test.each(WRONG)('%s: %s is none', (_sort, id) => {
    expect(foundBy(detectNationalIds, `We wrote ${id} on the form.`)).toEqual([]);
  });

  test.each([
    'in https://shop.example/o/536-22-1234/x',
    'the number 1536-22-12345 of 2026',
    'Version 12.531.909 of 2026-11-21',
    'Alles Gute zum 1. Mai 2026 um 12:30 Uhr!',
    'A1B2C3D4E5F6G7H8I9J0K1L2M3N4',
  ])('%s has none', (text) => {
    expect(foundBy(detectNationalIds, text)).toEqual([]);
  });
});

/** Called by their names; without them they are mere numbers. */
const CALLED: readonly (readonly [string, string, string])[] = [
  ['us-ein', 'EIN', '12-3456789'],
  ['us-passport', 'passport', '512345678'],
  ['ca-sin', 'SIN', '130 692 544'],
  ['gb-nhs', 'NHS number', '943 476 5919'],
  ['gb-utr', 'UTR', '1955839661'],
  ['au-tfn', 'TFN', '123 456 782'],
  ['nz-nhi', 'NHI', 'ZZZ0016'],
  ['nz-nhi', 'NHI', 'ZZZ00AX'],
  ['nl-bsn', 'BSN', '111222333'],
  ['pl-pesel', 'PESEL', '44051401359'],
  ['in-aadhaar', 'Aadhaar', '2341 2341 2346'],
  ['in-pan', 'PAN', 'ACUPA7085R'],
  ['th-national-id', 'เลขประจำตัวประชาชน', '1-1014-00000-00-6'],
  ['ru-inn', 'ИНН', '7707083893'],
  ['jp-my-number', 'マイナンバー', '1234 5678 9018'],
];

describe('ids called by their names', () => {
  test.each(CALLED)('%s', (sort, name, id) => {
    expect(firstOf(detectNationalIds, `Her ${name}: ${id} as we know it`)).toEqual({
      sort,
      confidence: 'high',
    });
  });

  test.each(CALLED)('%s without its name has less weight', (_sort, _name, id) => {
    const bare = firstOf(detectNationalIds, `We counted ${id} of them in the last three years`);
    expect(bare?.confidence).not.toBe('high');
  });
});

describe('how an id is grouped', () => {
  test.each([
    ['as it is printed', 'NHS number 943 476 5919', '943 476 5919'],
    ['not at all', 'NHS number 9434765919', '9434765919'],
    ['otherwise, but evenly', 'NHS number 94-34-76-59-19', '94-34-76-59-19'],
    ['with dots', 'NHS number 943.476.5919', '943.476.5919'],
    ['in brackets at its end', 'HKID A123456(3)', 'A123456(3)'],
  ])('%s', (_name, text, id) => {
    expect(foundBy(detectNationalIds, text)).toEqual([id]);
  });

  test.each([
    ['over a line end', 'NHS number 943 476\n5919'],
    ['over other signs', 'NHS number 943 476 ; 5919'],
    ['with signs of two sorts', 'NHS number 943-476.5919'],
    ['as a part of a longer number', 'NHS number 1-943-476-5919-2'],
    ['with a word inside', 'NHS number 943 and 476 5919'],
  ])('not %s', (_name, text) => {
    expect(firstOf(detectNationalIds, text)?.sort).not.toBe('gb-nhs');
  });

  test('several stand in the order of the text, each once', () => {
    const text = 'SSN 536-22-1234, NHS number 943 476 5919, BSN 111222333, VAT DE136695976';
    expect(foundBy(detectNationalIds, text)).toEqual([
      '536-22-1234',
      '943 476 5919',
      '111222333',
      'DE136695976',
    ]);
  });
});

describe('ids by what stands around them', () => {
  test('a number that little stands beside is likely meant', () => {
    expect(firstOf(detectNationalIds, '943 476 5919')?.confidence).toBe('medium');
    const inSentence = 'In the end we sold 943 476 5919 of the small green ones';
    expect(firstOf(detectNationalIds, inSentence)?.confidence).toBe('low');
  });

  test('weak numbers of other countries do not count', () => {
    expect(foundBy(detectNationalIds, '943 476 5919', { regions: ['GB'] })).toHaveLength(1);
    expect(foundBy(detectNationalIds, '943 476 5919', { regions: ['US'] })).toEqual([]);
    expect(foundBy(detectNationalIds, '536-22-1234', { regions: ['GB'] })).toHaveLength(1);
  });

  test.each([
    ['digit by digit', '3 9 0 5 3 3 4 4 7 0 5'],
    ['with other signs', '390_533_447_05'],
    ['as words', 'three nine zero five three three four four seven zero five'],
    ['with letters', '39O.533.447-O5'],
    ['against a word', 'is39053344705'],
  ])('%s it is seen', (_name, written) => {
    expect(foundBy(detectNationalIds, `it ${written}, you know`)).toHaveLength(1);
  });

  test('an example with wrong check digits counts a little where it is called by its name', () => {
    expect(firstOf(detectNationalIds, 'my SSN is 956-45-4321')?.confidence).toBe('medium');
    expect(firstOf(detectNationalIds, 'my part is 956-45-4321')?.sort).not.toBe('us-ssn');
  });

  test('a generated one is found, the same with another digit is not', () => {
    const isFound = (digits: string, check: string) => {
      const id = `756.${digits.slice(0, 4)}.${digits.slice(4, 8)}.${digits.slice(8)}${check}`;
      return firstOf(detectNationalIds, `it ${id}`)?.sort === 'ch-ahv';
    };
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{9}$/),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const right = [...'0123456789'].filter((check) => isFound(digits, check));
          expect(right).toHaveLength(1);
          const other = String((Number(digits.charAt(at)) + by) % 10);
          const changed = digits.slice(0, at) + other + digits.slice(at + 1);
          expect(isFound(changed, right[0] ?? '')).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('an allowed one is fine', () => {
    const allow = ['DE 136 695 976'];
    expect(foundBy(detectNationalIds, 'VAT DE136695976', { allow })).toEqual([]);
  });
});
