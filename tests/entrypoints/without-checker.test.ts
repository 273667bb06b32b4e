import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotices } from '../../entrypoints/composer.content/notice-words';
import { decideWithoutChecker } from '../../entrypoints/composer.content/without-checker';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];
const NOTICES = ['checking', 'press-again', 'broken', 'reload', 'stopped'] as const;

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
  const decision = decideWithoutChecker({ mode, isBroken, wasHeld, isStopped: false });
  expect(decision.kind === 'pass' ? 'pass' : decision.say).toBe(wanted);
});

test.each(['monitor', 'guard', 'enforce'] as const)('in a stop %s lets nothing go', (mode) => {
  for (const isBroken of [false, true]) {
    for (const wasHeld of [false, true]) {
      const decision = decideWithoutChecker({ mode, isBroken, wasHeld, isStopped: true });
      expect(decision).toEqual({ kind: 'hold', say: 'stopped' });
    }
  }
});

test.each(LANGUAGES)('every notice is there in %s', async (language) => {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(await readFile(file, 'utf8'));
  fakeBrowser.i18n.getMessage = ((name: string) => messages[name]?.message ?? '') as never;
  const notices = createNotices();
  notices.prepare();
  const texts = NOTICES.map((key) => notices.text(key));
  expect(texts.filter((text) => text.includes('Guidepost') && text.length > 20)).toEqual(texts);
  expect(new Set(texts).size).toBe(NOTICES.length);
});
