import { type DeskTable, deskEn } from './en';
export const deskDe: DeskTable = deskEn;
