import { type PageProblems, type ProblemWordsTable, pageProblemsEn, problemsEn } from './en';
export const pageProblemsAr: PageProblems = pageProblemsEn;
export const problemsAr: ProblemWordsTable = problemsEn;
