import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of';

describe('a long run without space may be a key', () => {
  test.each([
    ['12 characters with a digit', 'abcdefghijk1', true],
    ['11 characters with a digit', 'abcdefghij1', false],
    ['one plain word', 'internationally', false],
    ['capitals after small letters', 'abcdefGhijkl', true],
    ['a word in capitals', 'SUSTAINABLE', false],
    ['12 capitals', 'ABCDEFGHIJKL', true],
    ['20 letters', 'abcdefghijklmnopqrst', true],
    ['19 letters', 'abcdefghijklmnopqrs', false],
    ['an at sign', 'abcdef@ghijkl', true],
    ['an equals sign', 'abcdefghijkl=', true],
    ['an exclamation mark', 'congratulate!', false],
    ['a plus sign', 'abcdefgh+ijkl', true],
    ['a plain link', 'https://www.example.org/spring-menu', false],
    ['a link with a number', 'https://www.example.org/spring-2', true],
    ['emoji', '🚀🚀🚀🚀🚀🚀🚀', false],
    ['two shorter ones', 'abcdefg1 abcdefg1', false],
    ['the last of several', 'see the abcdefghijk1', true],
    ['the first of several', 'abcdefghijk1 is it', true],
    ['an underscore inside', 'abcdef_ghijkl', true],
    ['a tilde before it', '~abcdefghijkl', true],
    ['odd signs alone', '============', true],
    ['an odd sign between other signs', 'abcdefgh-=-ij', true],
    ['an odd sign in a short run', 'a_b is fine', false],
    ['a wide equals sign', 'abcdefghijkl＝', true],
    ['words of a far script', '안녕하세요안녕하세요안녕', false],
  ])('%s: %s', (_name, text, isOdd) => {
    expect(factsOf(text).hasOddRun).toBe(isOdd);
  });
});

test('random lines have one where a plain reading of them says so', () => {
  const pieces = [
    'a',
    'Bc',
    'DEF',
    'word',
    '1',
    '_',
    '=',
    '~',
    '@',
    '|',
    '+',
    '!',
    '$',
    '-',
    '.',
    ' ',
    ' ',
  ];
  const piece = fc.constantFrom(...pieces);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 4, maxLength: 40 }), (list) => {
      const text = list.join('');
      expect(factsOf(text).hasOddRun).toBe(text.split(' ').some(isPlainlyOdd));
    }),
    { numRuns: 3000 },
  );
});

function isPlainlyOdd(run: string): boolean {
  return run.length >= 12 && /[\d@|+_=~]|[a-z][A-Z]|[A-Za-z]{20}|[A-Z]{12}/.test(run);
}

describe('digits', () => {
  test.each([
    ['of one number', '4111 1111 1111 1111', 16],
    ['with one short word between', '4111 and 1111', 8],
    ['with two words between', '4111 and so 1111', 4],
    ['with a long word between', '4111 without 1111', 4],
    ['of the longer of two numbers', '12 apples or pears 4567', 4],
    ['as parts of words', 'a1b2 c3', 6],
    ['none', 'no digits here', 0],
  ])('stand together: %s', (_name, text, chain) => {
    expect(factsOf(text).digitChain).toBe(chain);
  });

  test.each([
    ['written as words', 'call one two three', true],
    ['two words only', 'one or two, three', false],
    ['with a word between', 'one two or three', false],
  ])('in words: %s', (_name, text, areSpelled) => {
    expect(factsOf(text).spelledDigits).toBe(areSpelled);
  });

  test.each([
    ['inside a word with digits', '4l1l', 4, true],
    ['right behind digits', '4111 llll', 8, true],
    ['a word that ends with them', "that we'll see in 2026", 6, false],
    ['other letters', '7pm', 1, false],
    ['nothing: a price', 'only 78.00', 4, false],
    ['nothing: numbers whose digits stand for such letters', '10 and 11 or 1.00', 7, false],
  ])('letters pass for them: %s', (_name, text, count, isAsked) => {
    const facts = factsOf(text);
    expect(facts.digitLike).toBe(count);
    expect(facts.lookAlikeDigits).toBe(isAsked);
  });
});

test.each([
  ['acme.example', 'acme.example '],
  ['see acme.example and b.example, or not.', 'acme.example b.example, '],
  ['at 10:30 for 12.50.', ''],
  ['and so on. And on', ''],
  ['file:[x] at once', 'file:[x] '],
  ['(acme.example', '(acme.example '],
  ['10:[30', '10:[30 '],
  ['münchen.example', 'münchen.example'],
  ['http://_intranet now', 'http://_intranet '],
  ['http://host/a.b.c once', 'http://host/a.b.c '],
  ['they said so." And left', ''],
  ['', ''],
])('stretches of %j with a sign inside', (text, runs) => {
  expect(factsOf(text).signedRuns).toBe(runs);
});

test.each([
  ['::1', true],
  ['fe80:0000:1', true],
  ['fe80:00000:1', false],
  ['10:30 and 11:30', false],
  ['a: b', false],
  ['a:b:c', true],
  ['a: b:', false],
])('colons of %j stand close together: %s', (text, areClose) => {
  expect(factsOf(text).closeColons).toBe(areClose);
});

test.each([
  ['@acme thank you', false],
  ['thank you @acme', true],
  ['@acme and @other', true],
  ['no one', false],
])('something stands before the at sign of %j: %s', (text, isInside) => {
  expect(factsOf(text).hasAt).toBe(isInside);
});

test.each([
  ['ada at acme.example', true],
  ['ada at acme. Then', false],
  ['ada at acme. then', true],
  ['ada-at-acme', true],
  ['look at this', false],
  ['ada at acme dot example', true],
  ['ada [at] acme', true],
  ['ada%40acme1', true],
  ['ada 40acme1', false],
  ['come at-home.example', true],
])('an at sign may be meant in %j: %s', (text, says) => {
  expect(factsOf(text).saysAt).toBe(says);
});

test.each([
  ['words after dots', 'a.b.c', 2],
  ['sentences', 'One. Two.', 0],
  ['a dot after a space', 'a .b', 1],
  ['letters that are words', '中.文', 0],
])('%s', (_name, text, dots) => {
  expect(factsOf(text).innerDots).toBe(dots);
});

test.each([
  ['the password: hunter', true, false],
  ['my1password', true, false],
  ['prod', false, true],
  ['db-12', false, false],
  ['db-x12', false, true],
  ['0xff', false, true],
  ['plain words', false, false],
])('%j announces a secret: %s, names a machine: %s', (text, isSecret, isMachine) => {
  const facts = factsOf(text);
  expect(facts.hasSecretWord).toBe(isSecret);
  expect(facts.hasMachineWord).toBe(isMachine);
});
