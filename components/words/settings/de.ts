import { type SettingsTable, settingsEn } from './en';
export const settingsDe: SettingsTable = settingsEn;
