import { describe, expect, test } from 'vitest';
import { detectAllCaps } from '../../../rules/detectors/all-caps';
import { detectEmojiRuns } from '../../../rules/detectors/emoji-run';
import { detectFancyLetters } from '../../../rules/detectors/fancy-letters';
import { detectMixedScripts } from '../../../rules/detectors/mixed-scripts';
import { detectUnreadableHashtags } from '../../../rules/detectors/unreadable-hashtag';
import { withoutAlt } from '../../../rules/missing-alt';
import { foundBy } from './found-values';

describe('letters that only look like letters', () => {
  test.each(['𝗡𝗲𝘄 𝗽𝗿𝗼𝗱𝘂𝗰𝘁', 'ⓗⓔⓛⓛⓞ', 'Ｈｅｌｌｏ', '🅷🅸🆃'])('%s', (text) => {
    expect(foundBy(detectFancyLetters, `say ${text} now`)).toEqual([text]);
  });

  test('a sign or two are none', () => {
    expect(foundBy(detectFancyLetters, 'ℝ, ⓘ and 🅱 for 25 °C')).toEqual([]);
  });
});

test('words of two scripts that look like one', () => {
  expect(foundBy(detectMixedScripts, 'раypal and PАYPAL')).toEqual(['раypal', 'PАYPAL']);
  expect(foundBy(detectMixedScripts, 'Δt, µm, PDFы, Привет, iPhone')).toEqual([]);
});

test('hashtags of several words without capitals', () => {
  const text = '#makeeverydaycount #MakeEveryDayCount #sustainability #cybersecurity #blackfriday';
  expect(foundBy(detectUnreadableHashtags, text)).toEqual(['#makeeverydaycount']);
});

describe('emoji in a row', () => {
  test.each(['🎉🎉🎉🎉', '👨‍👩‍👧‍👦👍🏽🇩🇪1️⃣', '❤️ ❤️ ❤️ ❤️'])('%s', (text) => {
    expect(foundBy(detectEmojiRuns, `so ${text}!`)).toEqual([text]);
  });

  test('three are fine, and so are signs and numbers', () => {
    expect(foundBy(detectEmojiRuns, '🎉🎉🎉 ©®™ 1234 ####')).toEqual([]);
  });
});

describe('capitals', () => {
  test.each(['THIS IS THE BEST DAY', 'BUY NOW LIMITED OFFER', 'ATTENTION ALL CUSTOMERS'])(
    '%s',
    (text) => {
      expect(foundBy(detectAllCaps, `Hey. ${text}!`)).toEqual([text]);
    },
  );

  test.each([
    'NASA ESA JAXA CNES',
    'I love the USA and NATO',
    '2024 2025 2026 2027',
    '$AAPL $TSLA',
  ])('%s is fine', (text) => {
    expect(foundBy(detectAllCaps, text)).toEqual([]);
  });
});

describe('a shout has words, and enough of them', () => {
  test.each([
    ['four words', 'BUY NOW MATE OK', true],
    ['three short ones', 'BUY NOW MATE', false],
    ['twenty letters in two', 'CONGRATULATIONS WORLD', true],
    ['nineteen', 'CONGRATULATIONS LADS', false],
    ['one long word', 'INTERNATIONALISATIONS', false],
    ['ten letters in four', 'IT IS SO NICE', true],
    ['nine', 'IT IS SO FUN', false],
    ['a word of six letters, no common one', 'PEACES LOVED HONOR TRUTH', true],
    ['words of five', 'PEACE LOVED HONOR TRUTH', false],
    ['in the address of a page', 'https://acme.example/?q=THE,BEST,DAY,EVER', false],
  ])('%s: %s', (_name, text, isShout) => {
    expect(foundBy(detectAllCaps, text)).toEqual(isShout ? [text] : []);
  });
});

test('pictures without a text', () => {
  const media = [
    { kind: 'image' as const, alt: 'Two people at a desk' },
    { kind: 'image' as const },
    { kind: 'gif' as const, alt: ' ' },
    { kind: 'image' as const, alt: 'IMG_2041.jpg' },
    { kind: 'video' as const },
  ];
  expect(withoutAlt(media)).toEqual([1, 2, 3]);
});
