import type { Language } from './language';
import { pageAr } from './page/ar';
import { pageDe } from './page/de';
import { type PageTable, pageEn } from './page/en';
import { pageEs } from './page/es';
import { pageFr } from './page/fr';
import type { PageWords } from './page-language';
import { pageProblemsAr } from './problems/ar';
import { pageProblemsDe } from './problems/de';
import { type PageProblems, pageProblemsEn } from './problems/en';
import { pageProblemsEs } from './problems/es';
import { pageProblemsFr } from './problems/fr';
import { wordsOf } from './words';

export const PAGE_TABLES: Readonly<Record<Language, PageTable>> = {
  en: pageEn,
  de: pageDe,
  fr: pageFr,
  es: pageEs,
  ar: pageAr,
};
const PROBLEMS: Readonly<Record<Language, PageProblems>> = {
  en: pageProblemsEn,
  de: pageProblemsDe,
  fr: pageProblemsFr,
  es: pageProblemsEs,
  ar: pageProblemsAr,
};

/** The words of chip, card and dialog in any language: for galleries and tests. Pages load one language: see page-language.ts. */
export function pageWords(language: Language): PageWords {
  return wordsOf(language, PAGE_TABLES[language], PROBLEMS[language]);
}
