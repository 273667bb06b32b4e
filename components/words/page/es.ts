import { type PageTable, pageEn } from './en';
export const pageEs: PageTable = pageEn;
