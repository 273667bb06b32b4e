import { describe, expect, test } from 'vitest';
import { detectPhones } from '../../../rules/detectors/phone';
import { firstOf, foundBy } from './found-values';

describe('telephone numbers', () => {
  test.each([
    '+1 415 555 2671',
    '+44 (0)20 7946 0018',
    '+49 30 901820',
    '+33 1 42 68 53 00',
    '(415) 555-2671',
    '415-555-2671',
    '415.555.2671',
    '4155552671',
    '1-415-555-2671',
    '020 7946 0018',
    '07700 900 123',
    '123-456-7890',
    '(415) 555-2671 ext. 12',
    '415-555-2671 x12',
    '4 1 5 5 5 5 2 6 7 1',
    '1-800-FLOWERS',
  ])('%s is one', (phone) => {
    expect(foundBy(detectPhones, `Please use ${phone} for that.`)).toEqual([phone]);
  });

  test.each([
    ['a date', 'on 03/27/2011 and 2014-04-12 04:04 PM'],
    ['a price', 'only $415-555-2671'],
    ['a percentage', '415-555-2671%'],
    ['inside a word', 'abc415-555-2671def'],
    ['an internet address', '192.168.10.120'],
    ['a large number', '12,345,678,901 views'],
    ['years', '1979-2011'],
    ['in an address', 'https://shop.example/tel/4155552671'],
    ['a mention', '@4155552671'],
    ['a hashtag', '#4155552671'],
    ['partly hidden', '0729***915'],
    ['pages', 'Alfonso 12-15 (2009)'],
    ['no letters of a line', '1-800-flowers are nice'],
  ])('%s is none', (_name, text) => {
    expect(foundBy(detectPhones, text)).toEqual([]);
  });
});

describe('telephone numbers by what stands around them', () => {
  test('numbers of a region count there', () => {
    expect(foundBy(detectPhones, 'we met 5321234567 of them', { regions: ['TR'] })).toHaveLength(1);
    expect(foundBy(detectPhones, 'we met 5321234567 of them', { regions: ['SG'] })).toEqual([]);
    expect(firstOf(detectPhones, 'ruf an: 030 901820', { regions: ['DE'] })?.confidence).toBe(
      'high',
    );
  });

  test('signs between its digits, or a word beside it, raise its weight', () => {
    expect(firstOf(detectPhones, 'we met 4155552671 of them')?.confidence).toBe('medium');
    expect(firstOf(detectPhones, 'we met 415-555-2671 of them')?.confidence).toBe('high');
    expect(firstOf(detectPhones, 'call 4155552671 for more')?.confidence).toBe('high');
  });

  test('a word beside it is enough for numbers of elsewhere', () => {
    expect(foundBy(detectPhones, 'My mobile is 0917 123 4567')).toEqual(['0917 123 4567']);
  });

  test('numbers that are called otherwise have little weight', () => {
    expect(firstOf(detectPhones, 'order no. 4155552671')?.confidence).toBe('low');
  });

  test.each(['+1 415 555 2671', '(415) 555-2671', '4155552671'])(
    "%s is fine where it is the company's own",
    (phone) => {
      expect(foundBy(detectPhones, phone, { allow: ['+1 (415) 555-2671'] })).toEqual([]);
    },
  );

  test('a line of the company without its area, and one that begins like it', () => {
    const allow = ['+1 (415) 555-2671'];
    expect(foundBy(detectPhones, 'call 555-2671', { allow })).toEqual([]);
    expect(foundBy(detectPhones, 'call 415-555-2672', { allow })).toEqual(['415-555-2672']);
  });

  test('words for digits count where North America does', () => {
    expect(foundBy(detectPhones, '1-800-FLOWERS', { regions: ['CA'] })).toHaveLength(1);
    expect(foundBy(detectPhones, '1-800-FLOWERS', { regions: ['DE'] })).toEqual([]);
    expect(foundBy(detectPhones, '1-800-FLOWERS', { allow: ['800'] })).toEqual([]);
  });

  test('a region that nobody knows leaves the usual ones', () => {
    expect(foundBy(detectPhones, 'we met 415-555-2671', { regions: ['XX'] })).toHaveLength(1);
  });

  test('two beside one another', () => {
    expect(foundBy(detectPhones, 'call 415-555-2671 415-555-2672')).toEqual([
      '415-555-2671',
      '415-555-2672',
    ]);
  });

  test('is seen through words and letters', () => {
    const spelled = 'four one five five five five two six seven one';
    expect(foundBy(detectPhones, `try ${spelled} now`)).toEqual([spelled]);
    expect(foundBy(detectPhones, 'try 4l5-555-267l now')).toEqual(['4l5-555-267l']);
  });
});
