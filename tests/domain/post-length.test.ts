import { describe, expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import type { Finding, Fix } from '../../domain/finding';
import { lengthOnX, tooLongWithFix, withFix } from '../../domain/post-length';

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
  ])('%s', (_name, text, length) => {
    expect(lengthOnX(text)).toBe(length);
  });
});

const AD: Fix = { label: 'Put #ad first', kind: 'insert', text: '#ad ' };

function aFindingWith(fix: Fix | undefined, start: number, end = start): Finding {
  return {
    ruleId: 'ad',
    title: 'Label',
    message: 'Say first that it is paid.',
    why: 'Readers must see it.',
    owner: 'Marketing',
    action: 'warn',
    part: 0,
    start,
    end,
    missing: true,
    stages: [],
    confidence: 'high',
    ...(fix && { fix }),
  };
}

function aDraftOf(text: string, change: Partial<Draft> = {}): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts: [text],
    media: [],
    ...change,
  };
}

describe('what a fix would do', () => {
  test('it makes a post too long for X', () => {
    expect(tooLongWithFix(aDraftOf('x'.repeat(277)), aFindingWith(AD, 0))).toBe(281);
  });

  test.each<[string, Draft, Finding]>([
    ['it just fits', aDraftOf('x'.repeat(276)), aFindingWith(AD, 0)],
    ['the post is long already', aDraftOf('x'.repeat(400)), aFindingWith(AD, 0)],
    ['there is none', aDraftOf('x'.repeat(280)), aFindingWith(undefined, 0)],
    [
      'another site takes more',
      aDraftOf('x'.repeat(277), { site: 'linkedin' }),
      aFindingWith(AD, 0),
    ],
    [
      'a message has no such limit',
      aDraftOf('x'.repeat(277), { surface: 'message' }),
      aFindingWith(AD, 0),
    ],
    [
      'it takes away more than it adds',
      aDraftOf('x'.repeat(280)),
      aFindingWith({ ...AD, kind: 'replace' }, 0, 10),
    ],
    [
      'it is for a description of a picture',
      aDraftOf('x'.repeat(280), { media: [{ kind: 'image', alt: 'A pump' }] }),
      { ...aFindingWith(AD, 0), part: 1 },
    ],
  ])('nothing where %s', (_name, draft, finding) => {
    expect(tooLongWithFix(draft, finding)).toBeUndefined();
  });

  test('a text with its fix in it', () => {
    expect(withFix('so cheap', aFindingWith({ ...AD, kind: 'replace', text: 'fair' }, 3, 8))).toBe(
      'so fair',
    );
    expect(withFix('A gift', aFindingWith(AD, 0))).toBe('#ad A gift');
  });
});
