import { expect, test } from 'vitest';
import { NOTICES, noticeText } from '../../entrypoints/composer.content/notice-words';
import { decideWithoutChecker } from '../../entrypoints/composer.content/without-checker';

const TABLE = [
  ['monitor never holds', 'monitor', false, false, 'pass'],
  ['guard holds while the checker is on its way', 'guard', false, false, 'checking'],
  ['guard holds that however often it is pressed', 'guard', false, true, 'checking'],
  ['guard says it once when the checker does not come', 'guard', true, false, 'press-again'],
  ['guard then fails open', 'guard', true, true, 'pass'],
  ['enforce holds while the checker is on its way', 'enforce', false, false, 'checking'],
  ['enforce fails closed', 'enforce', true, false, 'broken'],
  ['enforce stays closed', 'enforce', true, true, 'broken'],
] as const;

test.each(TABLE)('%s', (_name, mode, isBroken, wasHeld, wanted) => {
  const decision = decideWithoutChecker({ mode, isBroken, wasHeld });
  expect(decision.kind === 'pass' ? 'pass' : decision.say).toBe(wanted);
});

test('every notice is there in every language', () => {
  for (const table of Object.values(NOTICES)) {
    expect(Object.keys(table)).toEqual(Object.keys(NOTICES.en));
  }
  expect(noticeText('reload', 'ar-EG').rtl).toBe(true);
  expect(noticeText('reload', 'nl').text).toBe(NOTICES.en.reload);
});
