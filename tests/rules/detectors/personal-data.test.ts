import { describe, expect, test } from 'vitest';
import { detectCryptoAddresses } from '../../../rules/detectors/crypto-address';
import { detectDatesOfBirth } from '../../../rules/detectors/date-of-birth';
import { detectMedicalRecords } from '../../../rules/detectors/medical-record';
import { firstOf, foundBy } from './found-values';

describe('dates of birth', () => {
  test.each([
    ['DOB: 03/14/1985', '03/14/1985'],
    ['Date of birth 1985-03-14', '1985-03-14'],
    ['Geburtsdatum: 14.03.1985', '14.03.1985'],
    ['she was born on 14 March 1985 in Ely', '14 March 1985'],
    ['birthday Mar 14, 1985!', 'Mar 14, 1985'],
    ['née le 14/03/1985', '14/03/1985'],
  ])('%s', (text, date) => {
    expect(foundBy(detectDatesOfBirth, text)).toEqual([date]);
  });

  test.each([
    'We open on 03/14/2026',
    'DOB: 31/31/1985',
    'born to run since 1985',
    'Born in Ely, https://ely.example/2026/03/14',
  ])('%s has none', (text) => {
    expect(foundBy(detectDatesOfBirth, text)).toEqual([]);
  });
});

describe('other dates beside dates of birth', () => {
  test('far from the word a date is a mere date', () => {
    const rest = 'and then we went on to plan the next open day of our house, which is on';
    expect(foundBy(detectDatesOfBirth, `DOB: 03/14/1985 ${rest} 05/12/2026`)).toEqual([
      '03/14/1985',
    ]);
  });

  test('several stand in the order of the text, however they are written', () => {
    const text = 'DOB 14 March 1985, DOB 1990-01-02, DOB 03/04/1992';
    expect(foundBy(detectDatesOfBirth, text)).toEqual([
      '14 March 1985',
      '1990-01-02',
      '03/04/1992',
    ]);
  });

  test('one that the rule allows is fine', () => {
    const allow = ['03/14/1985'];
    expect(foundBy(detectDatesOfBirth, 'DOB: 03/14/1985', { allow })).toEqual([]);
  });
});

describe('numbers of patients', () => {
  test.each([
    ['MRN: 00482913', '00482913'],
    ['Medical record number 4829-1377', '4829-1377'],
    ['patient ID is PT-482913', 'PT-482913'],
    ['Patientennummer 482913', '482913'],
  ])('%s', (text, number) => {
    expect(foundBy(detectMedicalRecords, text)).toEqual([number]);
  });

  test.each(['We have 482913 patients', 'the record stands at 482913', 'MRN stands for a name'])(
    '%s has none',
    (text) => {
      expect(foundBy(detectMedicalRecords, text)).toEqual([]);
    },
  );

  test('one that the rule allows is fine, whatever stands between its digits', () => {
    const allow = ['pt 482 913'];
    expect(foundBy(detectMedicalRecords, 'patient ID is PT-482913', { allow })).toEqual([]);
    expect(foundBy(detectMedicalRecords, 'patient ID is PT-482914', { allow })).toEqual([
      'PT-482914',
    ]);
  });

  test('fewer than five digits have less weight', () => {
    expect(firstOf(detectMedicalRecords, 'MRN: 48291')?.confidence).toBe('high');
    expect(firstOf(detectMedicalRecords, 'MRN: 4829')?.confidence).toBe('medium');
  });
});

describe('addresses of wallets', () => {
  test.each([
    ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['bitcoin', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['bitcoin', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ['ethereum', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['ripple', 'rrrrrrrrrrrrrrrrrrrrBZbvji'],
    ['solana', 'So11111111111111111111111111111111111111112'],
  ])('%s: %s', (sort, address) => {
    expect(firstOf(detectCryptoAddresses, `send to this wallet ${address} please`)).toEqual({
      sort,
      confidence: 'high',
    });
  });

  test.each([
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    '0x52908400098527886E0F7030069857D2E4169EE',
    'Donaudampfschifffahrtsgesellschaft',
  ])('%s is none', (text) => {
    expect(foundBy(detectCryptoAddresses, `look at ${text} please`)).toEqual([]);
  });

  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'high'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', 'medium'],
    ['So11111111111111111111111111111111111111112', 'low'],
  ])('%s without a word beside it: %s', (address, confidence) => {
    expect(firstOf(detectCryptoAddresses, `look at ${address} please`)?.confidence).toBe(
      confidence,
    );
  });

  test("the company's own is fine", () => {
    const own = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
    expect(foundBy(detectCryptoAddresses, own, { allow: [own] })).toEqual([]);
  });
});
