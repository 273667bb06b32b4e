import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../rules/detectors/links';

/** Host and address of each link. */
function linksIn(text: string): string[] {
  return linksOf(text).map(({ start, end, host }) => `${host} <- ${text.slice(start, end)}`);
}

describe('links', () => {
  test.each([
    ['see https://acme.example/a?b=c. Next', 'acme.example <- https://acme.example/a?b=c'],
    ['(www.acme.com)', 'www.acme.com <- www.acme.com'],
    ['on acme.de!', 'acme.de <- acme.de'],
    ['Acme.COM/Jobs', 'acme.com <- Acme.COM/Jobs'],
    ['http://u:p@host.corp:8080/x', 'host.corp <- http://u:p@host.corp:8080/x'],
    ['http://intranet/wiki', 'intranet <- http://intranet/wiki'],
    ['http://[::1]:80/', '[::1] <- http://[::1]:80/'],
    ['10.0.0.1:8080/x', '10.0.0.1 <- 10.0.0.1:8080/x'],
    ['localhost:3000/x', 'localhost <- localhost:3000/x'],
    ['wiki.acme.internal', 'wiki.acme.internal <- wiki.acme.internal'],
    ['https://münchen.de/straße', 'münchen.de <- https://münchen.de/straße'],
    ['пример.рф', 'пример.рф <- пример.рф'],
    ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de <- xn--mnchen-3ya.de'],
    ['https://acme.com/wiki/A_(b))', 'acme.com <- https://acme.com/wiki/A_(b)'],
    ['[text](https://acme.com/x)', 'acme.com <- https://acme.com/x'],
    ['“https://acme.com/x”', 'acme.com <- https://acme.com/x'],
    ['seehttps://acme.com/z', 'acme.com <- https://acme.com/z'],
    ['Great...acme.com', 'acme.com <- acme.com'],
    ['acme.com.Please call', 'acme.com <- acme.com'],
    ['visit about.me now', 'about.me <- about.me'],
    ['bit.ly/abc', 'bit.ly <- bit.ly/abc'],
    ['acme.com?x=1', 'acme.com <- acme.com?x=1'],
    ['Amazon.com’s', 'amazon.com <- Amazon.com'],
  ])('%s holds one', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });
});

describe('the edges of a host', () => {
  const label = (length: number) => 'a'.repeat(length);
  const host = (length: number) => `${`${label(49)}.`.repeat(5)}${label(length - 250)}`;
  test.each([
    ['a label of 63', `${label(63)}.com`],
    ['an address of the reverse tree', '1.0.0.10.in-addr.arpa'],
    ['a number before the domain', 'shop.163.com'],
    ['capitals all over', 'ACME.COM'],
    ['253 characters', `http://${host(253)}`],
    ['a port', 'acme.com:443'],
    ['a port of five digits', 'acme.com:65535'],
    ['a path of a digit', 'acme.com/8'],
    ['a fragment', 'acme.com#top'],
    ['a second level of a domain that is also a word', 'news.acme.it'],
  ])('%s', (_name, text) => {
    expect(
      linksOf(`see ${text} there`).map(({ start, end }) => `see ${text}`.slice(start, end)),
    ).toEqual([text]);
  });

  test.each([
    ['a label of 64', `${label(64)}.com`],
    ['254 characters', `http://${host(254)}`],
    ['the tree itself', 'addr.arpa'],
    ['one letter before the domain', 'x.com'],
    ['one letter before it, with another label', 'a.b.com'],
    ['a number and a unit', '163.com'],
    ['a capital behind the stop', 'Thanks.It'],
    ['capitals behind the stop', 'thanks.IT'],
    ['a sign before it', '$acme.com'],
    ['a call in code', 'acme.com('],
    ['the domain of a word', 'ask.it'],
  ])('none: %s', (_name, text) => {
    expect(linksIn(`see ${text} there`)).toEqual([]);
  });

  test.each([
    ['acme.com:7', 'acme.com'],
    ['acme.com:123456', 'acme.com'],
    ['acme.com/', 'acme.com'],
    ['10.0.0.1/24/x', '10.0.0.1/24/x'],
    ['https://acme.com/a=', 'https://acme.com/a'],
    ['https://acme.com/a==', 'https://acme.com/a=='],
    ['https://acme.com/(a)b)c', 'https://acme.com/(a)b)c'],
    ['https://acme.com/{a}}', 'https://acme.com/{a}'],
    ['https://a.com/https://b.com', 'https://a.com/https://b.com'],
  ])('of %s it is %s', (text, address) => {
    const written = `see ${text} there`;
    expect(linksOf(written).map(({ start, end }) => written.slice(start, end))).toEqual([address]);
  });
});

describe('more or fewer than one link', () => {
  test('two that a comma joins are two', () => {
    expect(linksIn('https://a.com,https://b.com')).toHaveLength(2);
  });

  test.each([
    'RT@acme.com',
    '.@acme hi',
    '@name.bsky.social',
    'mail bob@acme.com',
    'thanks.it was great',
    'Thanks.You rock',
    'README.md and .env.local',
    'e.g. this, i.e. that, U.S.A., 5.30pm, 3.14',
    'console.log(x) time.now()',
    'v1.2.3 file.tar.gz ASP.NET Node.js',
    '10.0.0.0/8',
    'https://',
    'a://!',
  ])('%s holds none', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  test('is total, in order, and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let reached = 0;
        for (const { start, end } of linksOf(`${text} a.com/${text}`)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
      }),
    );
  });
});
