import { type DeskTable, deskEn } from './en';
export const deskFr: DeskTable = deskEn;
