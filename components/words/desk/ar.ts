import { type DeskTable, deskEn } from './en';
export const deskAr: DeskTable = deskEn;
