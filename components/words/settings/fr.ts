import { type SettingsTable, settingsEn } from './en';
export const settingsFr: SettingsTable = settingsEn;
