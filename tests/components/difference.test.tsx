// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Difference } from '../../components/desk/difference';
import { drawAtDesk } from './draw';

function marked(before: string, after: string): string[] {
  const root = drawAtDesk(<Difference before={before} after={after} />);
  return [...root.querySelectorAll('del, ins')].map((one) => `${one.tagName} ${one.textContent}`);
}

test('what changed is marked word by word, for eyes and for ears', () => {
  expect(marked('We grow fast.', 'We grow slowly.')).toEqual([
    'DEL [removed: fast]',
    'INS [added: slowly]',
  ]);
  expect(marked('The same.', 'The same.')).toEqual([]);
});

test('an Arabic word is never taken apart', () => {
  // The two differ in their vowel marks alone, which a comparison by Latin words splits off.
  expect(marked('كَتَبَ النص', 'كُتِبَ النص')).toEqual(['DEL [removed: كَتَبَ]', 'INS [added: كُتِبَ]']);
});
