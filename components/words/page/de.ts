import { type PageTable, pageEn } from './en';
export const pageDe: PageTable = pageEn;
