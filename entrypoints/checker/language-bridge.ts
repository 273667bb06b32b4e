import { type Language, pickLanguage } from '../../components/words/language';
import { type ChipKey, chipEn } from '../../components/words/page/chip-en';
import type { PageLanguage } from '../../components/words/page-language';
import { type Speech, speechOf } from '../../components/words/words';

/** What is said before a card or a dialog is open. */
export type ChipWords = Speech<ChipKey>;

/** The language of the browser comes in a script of its own, into the same isolated world. */
const LANGUAGE = Symbol.for('guidepost.page-language');

interface World {
  [LANGUAGE]?: PageLanguage;
}

export function offerPageLanguage(language: PageLanguage): void {
  (globalThis as World)[LANGUAGE] = language;
}

/** What came for a BCP 47 tag; undefined for English, and where that language has not come. */
export function offeredLanguage(languageTag: string): PageLanguage | undefined {
  const offered = (globalThis as World)[LANGUAGE];
  return offered?.language === pickLanguage(languageTag) ? offered : undefined;
}

export function spokenWords(languageTag: string): ChipWords {
  const { language, table } = offeredLanguage(languageTag) ?? ENGLISH;
  return speechOf<ChipKey>(language, table);
}

const ENGLISH: { readonly language: Language; readonly table: typeof chipEn } = {
  language: 'en',
  table: chipEn,
};
