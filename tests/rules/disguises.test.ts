import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeInLine, readLine } from '../../rules/scanner/reading';
import { aDetector, aTerm, check, found } from './a-rule';

const SECRET = [aTerm(['secret formula'])];

describe('a disguised term is found, exactly where it stands', () => {
  test.each([
    ['zero-width space', 'our sec\u200bret form\u200dula!', 'sec\u200bret form\u200dula'],
    ['soft hyphen', 'our se\u00adcret formula!', 'se\u00adcret formula'],
    ['hidden characters at its edges', 'our \u200bsecret formula\u200b!', 'secret formula'],
    ['hidden characters for its space', 'our secret\u200bformula!', 'secret\u200bformula'],
    ['full width', 'our ｓｅｃｒｅｔ ｆｏｒｍｕｌａ!', 'ｓｅｃｒｅｔ ｆｏｒｍｕｌａ'],
    ['mathematical letters', 'our 𝐬𝐞𝐜𝐫𝐞𝐭 𝓯𝓸𝓻𝓶𝓾𝓵𝓪!', '𝐬𝐞𝐜𝐫𝐞𝐭 𝓯𝓸𝓻𝓶𝓾𝓵𝓪'],
    ['circled letters', 'our ⓢⓔⓒⓡⓔⓣ formula!', 'ⓢⓔⓒⓡⓔⓣ formula'],
    ['squared letters', 'our 🆂🅴🅲🆁🅴🆃 formula!', '🆂🅴🅲🆁🅴🆃 formula'],
    ['black circles', 'our 🅢🅔🅒🅡🅔🅣 formula!', '🅢🅔🅒🅡🅔🅣 formula'],
    ['emoji of letters', 'our secret f🅾️rmula!', 'secret f🅾️rmula'],
    ['letters in brackets', 'our ⒮⒠⒞⒭⒠⒯ formula!', '⒮⒠⒞⒭⒠⒯ formula'],
    ['Cyrillic letters', 'our sесrеt fоrmulа!', 'sесrеt fоrmulа'],
    ['Greek letters', 'our secrετ fοrmulα!', 'secrετ fοrmulα'],
    ['small capitals', 'our ꜱᴇᴄʀᴇᴛ formula!', 'ꜱᴇᴄʀᴇᴛ formula'],
    ['stacked marks', 'our s̷e̷c̷r̷e̷t̷ formula!', 's̷e̷c̷r̷e̷t̷ formula'],
    ['digits', 'our 53cr3t f0rmul4!', '53cr3t f0rmul4'],
    ['signs', 'our $ecret formul@', '$ecret formul@'],
    ['signs of money', 'our se¢r€t formu£a', 'se¢r€t formu£a'],
    ['a capital I', 'our secret formuIa!', 'secret formuIa'],
    ['spaces', 'our s e c r e t formula!', 's e c r e t formula'],
    ['dots', 'our s.e.c.r.e.t f-o-r-m-u-l-a!', 's.e.c.r.e.t f-o-r-m-u-l-a'],
    ['spaces all over', 'our s e c r e t  f o r m u l a !', 's e c r e t  f o r m u l a'],
    ['spaces and digits', 'our s 3 c r 3 t formula', 's 3 c r 3 t formula'],
    ['lone surrogates around it', '\ud83d secret formula \ude00', 'secret formula'],
  ])('%s', (_name, text, place) => {
    expect(found(SECRET, text)).toEqual([place]);
  });

  test('spaced out inside a longer run', () => {
    expect(found([aTerm(['secret'])], 'a s e c r e t b')).toEqual(['s e c r e t']);
  });
});

describe('ordinary text is not taken for a disguise', () => {
  test.each([
    ['tail', 'The tall one'],
    ['leet', 'in 1337 AD'],
    ['asset', 'A S S'],
    ['test', 'T E S'],
    ['ball', 'I will bail'],
  ])('%s in "%s"', (term, text) => {
    expect(found([aTerm([term])], text)).toEqual([]);
  });
});

test('detectors see through disguises', () => {
  const card = '４１１１\u200b１１１１ 1111 𝟏𝟏𝟏𝟏';
  expect(found([aDetector('card')], `pay ${card} now`)).toEqual([card]);
  expect(found([aDetector('card')], 'pay ٤١١١١١١١١١١١١١١١ now')).toEqual(['٤١١١١١١١١١١١١١١١']);
  const mail = 'jane\u200b@ｍａｉｌ.example';
  expect(found([aDetector('email')], `write ${mail}.`)).toEqual([mail]);
});

describe('for any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  const wild = fc
    .array(
      fc.oneof(anyText, fc.constantFrom('\u200b', '\ud800', 'é', 'e\u0301', 'ﬁ', '𝐚', 'ﷺ', ' ')),
    )
    .map((pieces) => pieces.join(''));

  test('a reading has a map as long as it is, and offsets go up', () => {
    fc.assert(
      fc.property(wild, fc.boolean(), (text, latin) => {
        const reading = readLine(text, latin);
        let last = 0;
        for (let at = 0; at < reading.text.length; at += 1) {
          const { start, end } = rangeInLine(reading, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
        expect(reading.starts?.length ?? text.length).toBe(reading.text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a planted term is found at its place, whatever stands around it', () => {
    fc.assert(
      fc.property(wild, wild, (before, after) => {
        const text = `${before}\n\n.\n\n.\n\nsecret formula\n\n.\n\n.\n\n${after}`;
        const start = text.indexOf('secret formula', before.length);
        const { findings, switchedOff } = check(SECRET, text);
        expect(switchedOff).toEqual([]);
        expect(findings).toContainEqual(
          expect.objectContaining({ start, end: start + 'secret formula'.length }),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('hidden characters between letters change neither finding nor its ends', () => {
    const hidden = fc.constantFrom('', '\u200b', '\u200d', '\u2060', '\u00ad', '\ufe0f');
    const phrase = [...'secret formula'];
    fc.assert(
      fc.property(fc.array(hidden, { minLength: 14, maxLength: 14 }), (between) => {
        const place = phrase.map((letter, at) => letter + (at < 13 ? between[at] : '')).join('');
        expect(found(SECRET, `so ${place}, yes`)).toEqual([place]);
      }),
    );
  });
});

test.each(['④⓪', '❹⓿', '➍⓪', '➃⓪', '⓸⓿', '⑷⓪', '㊵', '𝟒𝟎', '４０'])(
  'digits are digits: %s',
  (digits) => {
    expect(found([aTerm(['plan 40'])], `our plan ${digits}, then`)).toEqual([`plan ${digits}`]);
  },
);
