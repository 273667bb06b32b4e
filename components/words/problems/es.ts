import { type PageProblems, type ProblemWordsTable, pageProblemsEn, problemsEn } from './en';
export const pageProblemsEs: PageProblems = pageProblemsEn;
export const problemsEs: ProblemWordsTable = problemsEn;
