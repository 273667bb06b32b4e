import { describe, expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import type { Finding, Fix } from '../../domain/finding';
import { lengthOnX, tooLongWithFix, withFix } from '../../domain/post-length';
import { aDraft, aFinding } from './builders';

describe('how X counts', () => {
  test.each([
    ['letters, once each', 'hello, café', 11],
    ['a letter and its accent as one', 'cafe\u0301', 4],
    ['other scripts of one byte range as one', 'Привет', 6],
    ['Chinese and Japanese as two each', '你好 カナ', 9],
    ['an emoji as two', 'hi 🎉', 5],
    ['a family as one emoji', '👨‍👩‍👧‍👦', 2],
    ['a skin tone as part of it', '👍🏽👍🏽', 4],
    ['a flag as one emoji', '🇩🇪', 2],
    ['a key cap as one emoji', '1️⃣', 2],
    ['digits and # as what they are', '#1', 2],
    ['a long link as 23', `see https://acme.example/${'a'.repeat(100)}`, 27],
    ['a short link as 23', 'https://a.co', 23],
    ['an address for mail as it is', 'ada@acme.com', 12],
    ['curly quotes as one each', '“hi”', 4],
    ['a link right behind a letter as letters', 'xhttps://a.co', 13],
    ['a link in capitals as 23', 'HTTPS://A.CO', 23],
    ['a line end as one', 'a\nb', 3],
    ['half a pair of surrogates as two', 'a\ud83d', 3],
  ])('%s', (_name, text, length) => {
    expect(lengthOnX(text)).toBe(length);
  });
});

const AD: Fix = { label: 'Put #ad first', kind: 'insert', text: '#ad ' };

function fixed(fix: Fix | undefined, start: number, end = start): Finding {
  return aFinding({ start, end, ...(fix && { fix }) });
}

function post(text: string, change: Partial<Draft> = {}): Draft {
  return aDraft({ text, ...change });
}

describe('what a fix would do', () => {
  test('it makes a post too long for X', () => {
    expect(tooLongWithFix(post('x'.repeat(277)), fixed(AD, 0))).toBe(281);
  });

  test.each<[string, Draft, Finding]>([
    ['it just fits', post('x'.repeat(276)), fixed(AD, 0)],
    ['the post is long already', post('x'.repeat(400)), fixed(AD, 0)],
    ['there is none', post('x'.repeat(280)), fixed(undefined, 0)],
    ['another site takes more', post('x'.repeat(277), { site: 'linkedin' }), fixed(AD, 0)],
    ['a message has no such limit', post('x'.repeat(277), { surface: 'message' }), fixed(AD, 0)],
    [
      'it takes away more than it adds',
      post('x'.repeat(280)),
      fixed({ ...AD, kind: 'replace' }, 0, 10),
    ],
    [
      'it is for a description of a picture',
      post('x'.repeat(280), { media: [{ kind: 'image', alt: 'A pump' }] }),
      { ...fixed(AD, 0), part: 1 },
    ],
  ])('nothing where %s', (_name, draft, finding) => {
    expect(tooLongWithFix(draft, finding)).toBeUndefined();
  });

  test('a text with its fix in it', () => {
    expect(withFix('so cheap', fixed({ ...AD, kind: 'replace', text: 'fair' }, 3, 8))).toBe(
      'so fair',
    );
    expect(withFix('A gift', fixed(AD, 0))).toBe('#ad A gift');
  });
});
