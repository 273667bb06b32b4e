import { type DeskTable, deskEn } from './en';
export const deskEs: DeskTable = deskEn;
