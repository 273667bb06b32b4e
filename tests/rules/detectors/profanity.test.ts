import { describe, expect, test } from 'vitest';
import { profanity } from '../../../rules/heavy/profanity';
import { firstOf, foundBy } from './found-values';

describe('profanity', () => {
  test.each([
    'fuck',
    'fuuuuck',
    'f**k',
    'sh!t',
    '$hit',
    'a$$',
    '@$$hole',
    'b!tch',
    'motherf***er',
    'clusterfuck',
    'shitting',
    'BULLSHIT',
    'hoes',
    'scheiße',
    'connard',
    'gilipollas',
    'Fück',
    'f u c k',
    'd-u-m-b-a-s-s',
    'm*i*e*r*d*a',
    'a s s h o l e s',
    'sl*ts',
    'b#st#rd',
    'pendej#',
    '@$$h013',
    'buIIshit',
    'fuuck',
    'fvcking',
    'f_cking',
    'f..k',
    'sh💩t',
    '$#!t',
    "f'ing",
    'f***',
    'cl*sterf**k',
    'blow job',
  ])('%s is found', (word) => {
    expect(foundBy(profanity, `what a ${word} day`)).toEqual([word]);
  });

  test('in hashtags and joined words', () => {
    expect(foundBy(profanity, '#DumbAss #fucktrump')).toEqual(['DumbAss', 'fucktrump']);
  });

  test.each([
    ['fuck', 'strong', 'high'],
    ['damn', 'mild', 'medium'],
    ['what the hell', 'ambiguous', 'low'],
    ['merde', 'foreign', 'high'],
  ])('%s is %s, %s', (text, sort, confidence) => {
    expect(firstOf(profanity, text)).toEqual({ sort, confidence });
  });
});

describe('innocent words', () => {
  test.each([
    'Scunthorpe and Penistone',
    'cockpit cocktail peacock shuttlecock Hancock Hitchcock',
    'assess the class assassin bass Arsenal',
    'Dick Cheney, Moby Dick, Dick’s Sporting Goods, Dickens',
    'magna cum laude',
    'Essex Sussex Middlesex',
    'therapist analysis canal document',
    'spic and span, a chink in the armor, fire-retardant',
    'snigger, raccoon, tycoon, cumulative',
    'spicy spicier spices, cumin, pubs and a tardy cocker spaniel',
    'a cocky pilot, a cocked hat, damning evidence, piranhas',
    'Pussy Riot and pussy willow',
    '@dickies @assembly',
    'https://acme.com/fuck',
    '$AAPL A$AP 5 * 4',
    'co*k and h*rt, put* and kik* with a footnote, h*ll',
    's-h-o-p and n u d e s',
    'the hoe, the rake and the shovel, Ms Fuk Lam Chan, Mr Ficker',
    'Cummings opens',
    'the hash f-c, a f.k, a ship-to, a book too cool for school',
  ])('%s is innocent', (text) => {
    expect(foundBy(profanity, text)).toEqual([]);
  });

  test('a capital after a full stop makes no name', () => {
    expect(foundBy(profanity, 'Hello. Dick move by them')).toEqual(['Dick']);
    expect(foundBy(profanity, 'Hello Dick, good move')).toEqual([]);
  });

  test('allowed words are fine', () => {
    expect(foundBy(profanity, 'Damn good', { allow: ['damn'] })).toEqual([]);
  });
});
