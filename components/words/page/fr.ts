import { type PageTable, pageEn } from './en';
export const pageFr: PageTable = pageEn;
