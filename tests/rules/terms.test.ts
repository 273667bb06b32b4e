import { describe, expect, test } from 'vitest';
import { aTerm, found } from './a-rule';

const PHRASE = [aTerm(['Project Falcon'])];

describe('a term is found', () => {
  test.each([
    ['as it is written', 'Meet Project Falcon today', 'Project Falcon'],
    ['in any case', 'PROJECT falcon', 'PROJECT falcon'],
    ['with a hyphen', 'project-falcon', 'project-falcon'],
    ['with several spaces', 'Project   Falcon', 'Project   Falcon'],
    ['with a no-break space', 'Project\u00a0Falcon', 'Project\u00a0Falcon'],
    ['over a line end', 'Project\nFalcon', 'Project\nFalcon'],
    ['in quotes', 'Project "Falcon"', 'Project "Falcon'],
    ['as a hashtag', 'See #ProjectFalcon!', 'ProjectFalcon'],
    ['as a hashtag in small letters', '#projectfalcon', 'projectfalcon'],
    ['inside a longer hashtag', '#OurProjectFalconLaunch', 'ProjectFalcon'],
    ['in CamelCase', 'our ProjectFalcon team', 'ProjectFalcon'],
    ['in the plural', 'two Project Falcons', 'Project Falcons'],
    ['before an apostrophe', 'Project Falcon’s wings', 'Project Falcon'],
  ])('%s', (_name, text, place) => {
    expect(found(PHRASE, text)).toEqual([place]);
  });
});

describe('a term that ends with a number', () => {
  test.each([
    ['is found', 'iOS 11 is out', ['iOS 11']],
    ['is found before a full stop', 'iOS 11. Get it', ['iOS 11']],
    ['is not found in a longer number', 'iOS 11.1 is out', []],
  ])('%s', (_name, text, places) => {
    expect(found([aTerm(['iOS 11'])], text)).toEqual(places);
  });
});

describe('a term is not found', () => {
  test.each([
    ['where only one word stands', 'A project with a falcon'],
    ['inside other words', 'subproject falconry'],
    ['over a sentence end', 'End of project. Falcon sighted.'],
    ['where the words are far apart', 'Project\n\n\n\n\n\n\n\nFalcon'],
  ])('%s', (_name, text) => {
    expect(found(PHRASE, text)).toEqual([]);
  });

  test('by chance, where two words run into one', () => {
    expect(found([aTerm(['the rapist'])], 'Ask the therapist')).toEqual([]);
    expect(found([aTerm(['ex'])], 'Sent by FedEx')).toEqual([]);
  });
});

describe('signs that belong to a term count', () => {
  test.each([
    ['#ad', '#ad Look at this', ['#ad']],
    ['#ad', 'an ad, no tag', []],
    ['#ad', '#advert', []],
    ['C++', 'We write C++ here', ['C++']],
    ['C++', 'We write C here', []],
    ['AT&T', 'Calls by AT&T.', ['AT&T']],
    ['50% off', 'now 50% off', ['50% off']],
    ['🚀🚀', 'to the moon 🚀🚀🚀', ['🚀🚀🚀']],
  ])('%s in "%s"', (term, text, places) => {
    expect(found([aTerm([term])], text)).toEqual(places);
  });
});

test.each([
  ['iPhone X', 'my iPhoneX broke', ['iPhoneX']],
  ['Note 8', 'the Note8 is here', ['Note8']],
  ['iOS 11', 'on iOS 11 now', ['iOS 11']],
  ['iOS 11', 'on iOS 11.1 now', []],
  ['iOS 11', 'on ios11.1 and iOS11．1', []],
  ['iOS 11.1', 'on ios11.1, iOS11.1 and iOS 11.1', ['ios11.1', 'iOS11.1', 'iOS 11.1']],
  ['iOS 11.1', 'on ios11.12, ios11 1 and iOS 11', []],
])('product "%s" in "%s"', (term, text, places) => {
  expect(found([aTerm([term])], text)).toEqual(places);
});

describe('diacritics', () => {
  test('do not matter where the term has none', () => {
    expect(found([aTerm(['falcon'])], 'fálcon')).toEqual(['fálcon']);
    expect(found([aTerm(['falcon'])], 'fa\u0301lcon\u0301')).toEqual(['fa\u0301lcon\u0301']);
  });

  test('matter where the term has some', () => {
    expect(found([aTerm(['café'])], 'cafe, café, cafe\u0301s')).toEqual(['café', 'cafe\u0301s']);
  });

  test('make another letter in scripts where they do', () => {
    expect(found([aTerm(['мои'])], 'мой дом')).toEqual([]);
    expect(found([aTerm(['мой'])], 'Мой дом')).toEqual(['Мой']);
    expect(found([aTerm(['かき'])], 'かぎ')).toEqual([]);
  });
});

test('a term in a script without spaces is found inside a sentence', () => {
  expect(found([aTerm(['秘密'])], 'これは秘密です')).toEqual(['秘密']);
});

test('findings stand in document order and overlaps of a rule are one', () => {
  const rules = [aTerm(['b c', 'a b']), aTerm(['a'], { id: 'other' })];
  expect(found(rules, 'z c a b c')).toEqual(['a', 'a b c']);
});
