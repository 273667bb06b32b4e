import { type PageProblems, type ProblemWordsTable, pageProblemsEn, problemsEn } from './en';
export const pageProblemsFr: PageProblems = pageProblemsEn;
export const problemsFr: ProblemWordsTable = problemsEn;
