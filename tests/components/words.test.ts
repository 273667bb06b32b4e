import { describe, expect, test } from 'vitest';
import { DESK_TABLES, deskWords, PROBLEM_TABLES } from '../../components/words/desk-words';
import { directionOf, LANGUAGES, pickLanguage } from '../../components/words/language';
import type { Message } from '../../components/words/message';
import { PROBLEM_CODES } from '../../domain/problem';

const english: Readonly<Record<string, Message>> = DESK_TABLES.en;
const gapsOf = (message: Message) =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe.each(LANGUAGES)('%s', (language) => {
  const table: Readonly<Record<string, Message>> = DESK_TABLES[language];

  test('has every text, none of them empty', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(table)) {
      const forms = typeof message === 'string' ? [message] : Object.values(message);
      expect(
        forms.every((form) => form.trim() !== ''),
        key,
      ).toBe(true);
    }
  });

  test('fills the same gaps as English', () => {
    for (const [key, message] of Object.entries(english)) {
      const theirs = table[key] ?? '';
      expect(gapsOf(theirs), key).toEqual(gapsOf(message));
    }
  });

  test('has a form for every plural of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // "many" in French and Spanish is for millions: `other` reads well enough there.
    const needed = categories.filter((one) => language === 'ar' || one !== 'many');
    for (const [key, message] of Object.entries(table)) {
      if (typeof message === 'string') continue;
      expect(Object.keys(message), key).toEqual(expect.arrayContaining(needed));
    }
  });

  test('says what happened and what to do for every problem', () => {
    for (const code of PROBLEM_CODES) {
      const { what, cure } = PROBLEM_TABLES[language][code];
      expect(what.trim() && cure.trim(), code).not.toBe('');
    }
  });
});

test('languages other than English are translated', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const table: Readonly<Record<string, Message>> = DESK_TABLES[language];
    const same = Object.keys(english).filter(
      (key) => JSON.stringify(table[key]) === JSON.stringify(english[key]),
    );
    expect(same.length, `${language}: ${same.join(', ')}`).toBeLessThan(30);
  }
});

test('counts take the plural of their language', () => {
  const findings = (language: (typeof LANGUAGES)[number], count: number) =>
    deskWords(language).say('chip.findings', { count });
  expect([1, 2].map((count) => findings('en', count))).toEqual(['1 finding', '2 findings']);
  expect(new Set([0, 1, 2, 3, 11, 100].map((count) => findings('ar', count))).size).toBe(6);
});

test('a tag picks its language, an unknown one English', () => {
  expect(['de-AT', 'ar_EG', 'FR', 'pt-BR', ''].map(pickLanguage)).toEqual([
    'de',
    'ar',
    'fr',
    'en',
    'en',
  ]);
});

test('only Arabic reads from right to left', () => {
  expect(LANGUAGES.filter((one) => directionOf(one) === 'rtl')).toEqual(['ar']);
});

test('a value is never filled in twice', () => {
  const text = deskWords('en').say('submission.changes', { reviewer: '{reviewer} {count}' });
  expect(text).toBe('{reviewer} {count} asks for changes');
});
