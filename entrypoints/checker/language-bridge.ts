import { pickLanguage } from '../../components/words/language';
import {
  PAGE_ENGLISH,
  type PageLanguage,
  type PageWords,
  wordsOfPage,
} from '../../components/words/page-language';

/** The language of the browser comes in a script of its own, into the same isolated world. */
const LANGUAGE = Symbol.for('guidepost.page-language');

interface World {
  [LANGUAGE]?: PageLanguage;
}

export function offerPageLanguage(language: PageLanguage): void {
  (globalThis as World)[LANGUAGE] = language;
}

/** The words for a BCP 47 tag; English where that language has not come. */
export function spokenWords(languageTag: string): PageWords {
  const offered = (globalThis as World)[LANGUAGE];
  return wordsOfPage(offered?.language === pickLanguage(languageTag) ? offered : PAGE_ENGLISH);
}
