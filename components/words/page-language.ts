import type { Language } from './language';
import { type PageKey, type PageTable, pageEn } from './page/en';
import { type PageProblems, pageProblemsEn } from './problems/en';
import { type Words, wordsOf } from './words';

export type PageWords = Words<PageKey>;

/** What one language says in a page. English is always there; another comes in a script of its own, so that no page loads five. */
export interface PageLanguage {
  readonly language: Language;
  readonly table: PageTable;
  readonly problems: PageProblems;
}

export const PAGE_ENGLISH: PageLanguage = {
  language: 'en',
  table: pageEn,
  problems: pageProblemsEn,
};

export function wordsOfPage({ language, table, problems }: PageLanguage): PageWords {
  return wordsOf(language, table, problems);
}
