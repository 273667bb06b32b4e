import { type PageProblems, type ProblemWordsTable, pageProblemsEn, problemsEn } from './en';
export const pageProblemsDe: PageProblems = pageProblemsEn;
export const problemsDe: ProblemWordsTable = problemsEn;
