import { describe, expect, test } from 'vitest';
import { detectNationalIds } from '../../../rules/detectors/national-id';
import { firstOf, foundBy } from './found-values';

describe('a number is one of its country', () => {
  test.each([
    ['Finnish, born in this century', 'henkilötunnus 131052A308T', 'fi-hetu', 'high'],
    ['Finnish, of the last one', 'henkilötunnus 131052-308T', 'fi-hetu', 'high'],
    ['Latvian, bare and named', 'personas kods 16117519997', 'lv-personas-kods', 'high'],
    ['a Philippine one', 'TIN 123-456-786-000', 'ph-tin', 'high'],
    ['Spanish, its letter wrong, but named', 'DNI 54362315A', 'es-nif', 'medium'],
    ['Danish, nothing between, and named', 'CPR-nummer 2202600520', 'dk-cpr', 'high'],
    ['Austrian, nothing between, and named', 'Steuernummer 516862661', 'at-tax-number', 'high'],
    ['Finnish of a company, nothing between', 'Y-tunnus: 56813617', 'fi-business-id', 'high'],
    ['of an American employer, nothing between', 'our EIN is 860484580', 'us-ein', 'high'],
    ['Indian plates', 'vehicle registration MH 12 AB 1234', 'in-vehicle', 'high'],
  ])('%s: %j', (_name, text, sort, confidence) => {
    const first = firstOf(detectNationalIds, text);
    expect({ text, first }).toEqual({ text, first: { sort, confidence } });
  });

  test.each([
    ['Finnish, a sign that tells no century', 'henkilötunnus 131052G308T', 'fi-hetu'],
    ['Latvian, a beginning of new numbers only', 'personas kods 32117519997', 'lv-personas-kods'],
    ['Philippine, another last digit', 'TIN 123-456-789-000', 'ph-tin'],
    ['Danish, not named', 'the case 2202600520 and more', 'dk-cpr'],
    ['of an American employer, not named', 'the case 860484580 and more', 'us-ein'],
    ['Indian plates of no district', 'vehicle registration MH 00 AB 1234', 'in-vehicle'],
  ])('not %s: %j', (_name, text, sort) => {
    expect(firstOf(detectNationalIds, text)?.sort).not.toBe(sort);
  });
});

describe('digits that are letters', () => {
  test.each([
    ['O and I among digits', 'SSN 536-22-I23O', ['536-22-I23O']],
    ['S between digits', 'SSN 536-22-1S34', ['536-22-1S34']],
    [
      'written as words',
      'SSN five three six two two one two three four',
      ['five three six two two one two three four'],
    ],
    ['letters that stand for none', 'SSN 536-22-12C4', []],
  ])('%s', (_name, text, values) => {
    expect(foundBy(detectNationalIds, text)).toEqual(values);
  });
});

describe('groups of a number', () => {
  const printed = 'SSN 536-22-1234';
  test.each([
    ['as they are printed', printed, ['536-22-1234']],
    ['with spaces', 'SSN 536 22 1234', ['536 22 1234']],
    ['in one', 'SSN 536221234', ['536221234']],
    ['digit by digit', 'SSN 5 3 6 2 2 1 2 3 4', ['5 3 6 2 2 1 2 3 4']],
    ['with spaces around hyphens', 'SSN 536 - 22 - 1234', ['536 - 22 - 1234']],
    ['written against its name', 'ssn536-22-1234', ['536-22-1234']],
    ['inside a longer number', 'SSN 536-22-1234-99', []],
    ['before the next number', 'SSN 536-22-1234, 99 of them', ['536-22-1234']],
    ['two of them', 'SSN 536-22-1234 and 536-22-1235', ['536-22-1234', '536-22-1235']],
    ['over four spaces', 'SSN 536    22    1234', []],
  ])('%s', (_name, text, values) => {
    expect(foundBy(detectNationalIds, text)).toEqual(values);
  });
});

describe('which countries count', () => {
  test('another country’s weak number does not, its own does', () => {
    const text = 'tax id 4540536920';
    expect(foundBy(detectNationalIds, text, { regions: ['TR'] })).toEqual(['4540536920']);
    expect(foundBy(detectNationalIds, text, { regions: ['US'] })).toEqual([]);
  });

  test('a number called by its name does everywhere', () => {
    const text = 'SSN 536-22-1234';
    expect(foundBy(detectNationalIds, text, { regions: ['LV'] })).toEqual(['536-22-1234']);
  });

  test('an allowed one does not, however it is grouped', () => {
    const text = 'SSN 536-22-1234';
    expect(foundBy(detectNationalIds, text, { allow: ['536 22 1234'] })).toEqual([]);
    expect(foundBy(detectNationalIds, text, { allow: ['536 22 1235'] })).toEqual(['536-22-1234']);
  });
});
