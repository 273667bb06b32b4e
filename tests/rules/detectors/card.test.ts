import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectCards } from '../../../rules/detectors/card';
import { passesLuhn } from '../../../rules/detectors/checksums';
import { aDetector, found } from '../a-rule';
import { firstOf, foundBy } from './found-values';

describe('card numbers', () => {
  test.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111111111111111',
    '5555 5555 5555 4444',
    '2223003122003222',
    '3782 822463 10005',
    '6011111111111117',
    '3530111333300000',
    '3056 930902 5904',
    '30569309025904',
    '6200000000000005',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '41 11 11 11 11 11 11 11',
  ])('%s is one', (card) => {
    expect(foundBy(detectCards, `pay with ${card}, please`)).toEqual([card]);
  });

  test.each([
    ['wrong check digit', '4111 1111 1111 1112'],
    ['no network', '9111 1111 1111 1111'],
    ['inside a longer number', '94111111111111111'],
    ['inside a longer word', 'id_4111111111111111x'],
    ['in an address', 'https://shop.example/o/4111111111111111?x=1'],
    ['all the same digit', '0000 0000 0000 0000'],
    ['an order with other groups', '41111 11111 11111 1'],
    ['a phone number', '+49 4111 111 111'],
    ['a time stamp', '1763725000000'],
    ['a date and a time', '2026-11-21 12:30:45'],
  ])('%s is none', (_name, text) => {
    expect(foundBy(detectCards, text)).toEqual([]);
  });
});

/** A number of this length that begins so, its check digit right; the zeros between are no card's of anybody. */
function cardNumber(beginning: string, length: number): string {
  const number = beginning.padEnd(length - 1, '0');
  const check = Array.from('0123456789').find((digit) => passesLuhn(number + digit)) ?? '';
  return number + check;
}

test.each([
  ['visa', '4'],
  ['mastercard', '2720'],
  ['american-express', '37', 15],
  ['discover', '649'],
  ['diners', '3095', 14],
  ['jcb', '3589'],
  ['jcb', '1800', 15],
  ['unionpay', '817'],
  ['maestro', '6763', 13],
  ['mir', '2204'],
  ['rupay', '6522'],
  ['elo', '655058'],
  ['hipercard', '606282'],
  ['verve', '507964', 18],
  ['troy', '9792'],
  ['uzcard', '8600'],
  ['dankort', '5019'],
  ['instapayment', '638'],
  ['interpayment', '636'],
  ['switch', '564182', 19],
  ['bankcard', '560225'],
  ['naranja', '589562'],
  ['cabal', '604399'],
  ['maestro', '604400'],
  ['uatp', '1', 15],
  ['enroute', '2149', 15],
])('a card of %s that begins with %s is found behind its name', (sort, beginning, length = 16) => {
  const card = cardNumber(beginning, length);
  expect(firstOf(detectCards, `my card: ${card}`)?.sort).toBe(sort);
});

describe('card numbers in a text', () => {
  test('several in one text', () => {
    const text = '4111111111111111 4111-1111-1111-1111 and 5555 5555 5555 4444';
    expect(foundBy(detectCards, text)).toHaveLength(3);
  });

  test('a word beside it raises the confidence of numbers that others look like', () => {
    const text = 'the long reference we wrote down was 500000000009 yesterday';
    expect(firstOf(detectCards, text)?.confidence).toBe('low');
    expect(firstOf(detectCards, `card ${text.slice(-25)}`)?.confidence).toBe('high');
  });

  test.each([
    ['words', 'four one one one one one one one one one one one one one one one'],
    ['letters', '4lll llll llll llll'],
    ['a word against it', 'is4111111111111111'],
  ])('is seen through %s', (_name, written) => {
    expect(foundBy(detectCards, `it ${written}!`)).toHaveLength(1);
  });

  test.each([
    ['full width', '４１１１ １１１１ １１１１ １１１１'],
    ['hidden characters', [...'4111111111111111'].join('\u200b')],
    ['mathematical digits', '𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏'],
  ])('%s does not hide it from a rule', (_name, written) => {
    expect(found([aDetector('card')], `pay ${written} now`)).toEqual([written]);
  });

  test('an allowed number is fine', () => {
    const rule = aDetector('card', { allow: ['4111 1111 1111 1111'] });
    expect(found([rule], '4111111111111111')).toEqual([]);
  });
});

describe('how sure a card number is', () => {
  test.each([
    ['15 or 16 digits in one', 'the 4111111111111111 that we wrote', 'high'],
    ['fewer digits in one', 'the 30569309025904 that we wrote', 'medium'],
    ['fewer digits in groups', 'the 3056 930902 5904 that we wrote', 'high'],
    ['with a word beside it', 'the card 30569309025904 that we wrote', 'high'],
    ['of first digits that others have, alone', '500000000009', 'medium'],
    ['of first digits that others have, in a sentence', 'the 500000000009 that we wrote', 'low'],
  ])('%s', (_name, text, confidence) => {
    expect(firstOf(detectCards, text)?.confidence).toBe(confidence);
  });

  test('several stand in the order of the text, however they are written', () => {
    const spelled = 'four one one one one one one one one one one one one one one one';
    const text = `${spelled}; 4111111111111111; 4lll llll llll llll; 5555 5555 5555 4444`;
    expect(foundBy(detectCards, text)).toEqual(text.split('; '));
  });

  test('no number goes on in the next line', () => {
    expect(foundBy(detectCards, '4111 1111\n1111 1111')).toEqual([]);
  });
});

describe('generated card numbers', () => {
  test('a generated card is found, the same with another digit is not', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{14}$/),
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, by) => {
          const body = `4${digits}`;
          const check = [...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? '';
          const card = body + check;
          const other = String((Number(card.charAt(at)) + by) % 10);
          const changed = card.slice(0, at) + other + card.slice(at + 1);
          expect(foundBy(detectCards, `card ${card}`)).toEqual([card]);
          expect(foundBy(detectCards, `card ${changed}`)).toEqual([]);
        },
      ),
    );
  });
});
