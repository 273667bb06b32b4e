import { type SettingsTable, settingsEn } from './en';
export const settingsAr: SettingsTable = settingsEn;
