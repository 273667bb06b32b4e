import { type PageTable, pageEn } from './en';
export const pageAr: PageTable = pageEn;
