import { type SettingsTable, settingsEn } from './en';
export const settingsEs: SettingsTable = settingsEn;
