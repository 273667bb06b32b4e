import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../components/basic/change';
import { pieces } from '../../components/basic/hidden-characters';
import { initials } from '../../components/desk/initials';
import { segmentsOf } from '../../components/desk/text-segments';
import { deviceName } from '../../components/options/device-name';
import { readEnrolment } from '../../components/options/enrolment';
import { daysAgo } from '../../components/words/moments';
import { aFinding } from './gallery/samples';

test('what is counted by the day says the day, whatever the hour', () => {
  const noon = Date.parse('2026-11-21T12:00:00.000Z');
  expect(daysAgo('2026-11-21', noon, 'en')).toBe('today');
  expect(daysAgo('2026-11-20', noon, 'de')).toBe('gestern');
  expect(daysAgo('2026-11-02', noon, 'en')).toBe('19 days ago');
  expect(daysAgo('never', noon, 'en')).toBe('');
});

describe('names of devices', () => {
  const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
  test.each([
    [`${linux} Chrome/156.0.0.0 Safari/537.36`, 'Chrome 156 · Linux'],
    [`${linux} HeadlessChrome/156.0.0.0 Safari/537.36`, 'Chrome 156 · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      'Edge 156 · Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Firefox/153.0',
      'Firefox 153 · macOS',
    ],
    ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Firefox/153.0', 'Firefox 153 · Android'],
    // Cut off before the browser's name: its system is still worth knowing.
    [linux, 'Linux'],
    ['Mozilla/5.0', 'Mozilla/5.0'],
    ['guidepost on build-7', 'guidepost on build-7'],
  ])('%s', (device, name) => {
    expect(deviceName(device)).toBe(name);
  });
});

describe('changes between two texts', () => {
  const texts = ['', 'a', 'one two', 'one two three', 'two one', 'one  two', '🎉 one', '🎈 one'];
  test('both texts can be put together again', () => {
    for (const before of texts) {
      for (const after of texts) {
        const { same, removed, added, tail } = changeBetween(before, after);
        expect([same + removed + tail, same + added + tail]).toEqual([before, after]);
      }
    }
  });
});

describe('marked text', () => {
  const text = 'Buy #pumps from @acme at https://acme.example now';
  const over = aFinding({ start: 0, end: 10, action: 'warn', ruleId: 'mild' });
  const under = aFinding({ start: 4, end: 20, action: 'block', ruleId: 'strict' });

  test('no character is lost or doubled, whatever overlaps', () => {
    const parts = segmentsOf(text, [over, under, aFinding({ start: 40, end: 999 })]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  test('the strictest finding is the one that shows', () => {
    const at = (offset: number) =>
      segmentsOf(text, [over, under]).find(
        (part) => part.start <= offset && offset < part.start + part.text.length,
      );
    expect([at(1), at(6), at(15), at(30)].map((part) => part?.finding?.ruleId)).toEqual([
      'mild',
      'strict',
      'strict',
      undefined,
    ]);
  });

  test('tags, mentions and links are told apart', () => {
    const sorts = segmentsOf(text, []).filter((part) => part.sort !== 'plain');
    expect(sorts.map((part) => [part.sort, part.text])).toEqual([
      ['tag', '#pumps'],
      ['mention', '@acme'],
      ['link', 'https://acme.example'],
    ]);
  });

  test('a part without text has no segments', () => {
    expect(segmentsOf('', [])).toEqual([]);
  });
});

test('emoji and Persian keep their joiners; bidi controls are named', () => {
  expect(pieces('👩‍💻 می‌روم').map((piece) => piece.hidden)).toEqual([undefined]);
  expect(pieces('a\u2067b').map((piece) => piece.hidden ?? piece.text)).toEqual(['a', 'RLI', 'b']);
});

test('initials come from any name', () => {
  expect(['Acme Pumps', 'acme', '  ', '株式会社', '<b>'].map(initials)).toEqual([
    'AP',
    'A',
    '·',
    '株',
    'B',
  ]);
});

describe('enrolment', () => {
  test.each([
    ['https://g.example/', ' abcd ', 'https://g.example', 'abcd'],
    ['', 'https://g.example/enrol?code=xyz', 'https://g.example', 'xyz'],
    ['', 'https://g.example/enrol#code=xyz', 'https://g.example', 'xyz'],
    ['', 'https://g.example/enrol/xyz', 'https://g.example', 'xyz'],
    ['', 'https://g.example/base#code=xyz', 'https://g.example/base', 'xyz'],
    ['http://localhost:8080', 'abcd', 'http://localhost:8080', 'abcd'],
  ])('%s with %s', (server, code, serverUrl, secret) => {
    expect(readEnrolment(server, code)).toEqual({ ok: true, serverUrl, code: secret });
  });

  test.each([
    ['', '', 'missing'],
    ['https://g.example', '', 'missing'],
    ['http://g.example', 'abcd', 'https'],
    ['javascript:alert(1)', 'abcd', 'https'],
    ['nonsense', 'abcd', 'https'],
  ])('%s with %s is refused', (server, code, wrong) => {
    expect(readEnrolment(server, code)).toEqual({ ok: false, wrong });
  });
});
