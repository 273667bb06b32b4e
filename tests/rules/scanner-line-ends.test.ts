import { describe, expect, test } from 'vitest';
import { Recognisers } from '../../rules/recognisers';

const LISTED = ['project falcon', 'merger plan', 'the big red button', 'plan b', '秘密'];
const recognisers = new Recognisers({});
const plain = recognisers.phrases(LISTED, { inflected: false, caseSensitive: false });
const inflected = recognisers.phrases(LISTED, { inflected: true, caseSensitive: false });

function found(text: string, slot = plain): string[] {
  const hits = recognisers.scan({ kind: 'text', text }).hits(slot);
  return hits.map(({ start, end }) => text.slice(start, end));
}

describe('a phrase goes on in the next line', () => {
  test.each<[name: string, text: string, place: string, isInflected?: boolean]>([
    ['plainly', 'our project\nfalcon flies', 'project\nfalcon'],
    ['with an English ending', 'our project\nfalconed', 'project\nfalconed', true],
    ['with one behind a space', 'our merger \nplans', 'merger \nplans', true],
    ['with its end in disguise', 'our project\nf4lcon flies', 'project\nf4lcon'],
    ['with its beginning in disguise', 'our pr0ject\nfalcon flies', 'pr0ject\nfalcon'],
    ['with both in disguise', 'our pr0ject\nf4lcon flies', 'pr0ject\nf4lcon'],
    ['in the plural', 'our project\nfalcons fly', 'project\nfalcons'],
    ['in the plural behind a disguise', 'our pr0ject\nfalcons fly', 'pr0ject\nfalcons'],
    ['behind letters with gaps', 'p r o j e c t\nfalcon', 'p r o j e c t\nfalcon'],
    ['with letters with gaps', 'our project\nf a l c o n', 'project\nf a l c o n'],
    ['after letters that pass for one', 'a rn3rger\nplan', 'rn3rger\nplan'],
    ['in its middle', 'press the big\nred button', 'the big\nred button'],
    ['with words run together', 'the b1g\nredbutton', 'the b1g\nredbutton'],
    ['at a single letter', 'this is plan\nb', 'plan\nb'],
    ['in a script without spaces', '的秘\n密是', '秘\n密'],
    ['after a capital inside', 'our proJect\nfalcon', 'proJect\nfalcon'],
    ['in a short third line', 'one\nproject\nfalcon', 'project\nfalcon'],
  ])('%s', (_name, text, place, isInflected) => {
    expect(found(text, isInflected ? inflected : plain)).toEqual([place]);
  });

  test.each([
    'our project\nof falcon',
    'our project,\nfalcon',
    'our project\n\nfalcon',
    'our object\nfalcon',
    'our pr0ject\nfal',
    'project\nfalconer',
    '🎉\n🎉',
    'project\n',
    '\nfalcon',
  ])('not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ['our pro \u200bject\nfalcon flies', 'pro \u200bject\nfalcon'],
  ['our project\nfal \u200bcon flies', 'project\nfal \u200bcon'],
  ['our project\nf \u200bal \u200bcon', 'project\nf \u200bal \u200bcon'],
])('with a word in pieces beside hidden characters: %j', (text, place) => {
  expect(found(text)).toEqual([place]);
});

test('between very long lines, too', () => {
  const text = `${'word '.repeat(400)}pr0ject\nfalcon${' word'.repeat(400)}`;
  expect(found(text)).toEqual(['pr0ject\nfalcon']);
});
