import { deskAr } from './desk/ar';
import { deskDe } from './desk/de';
import { type DeskTable, deskEn } from './desk/en';
import { deskEs } from './desk/es';
import { followUpAr } from './desk/follow-up-ar';
import { followUpDe } from './desk/follow-up-de';
import { type FollowUpTable, followUpEn } from './desk/follow-up-en';
import { followUpEs } from './desk/follow-up-es';
import { followUpFr } from './desk/follow-up-fr';
import { deskFr } from './desk/fr';
import { governanceAr } from './desk/governance-ar';
import { governanceDe } from './desk/governance-de';
import { type GovernanceTable, governanceEn } from './desk/governance-en';
import { governanceEs } from './desk/governance-es';
import { governanceFr } from './desk/governance-fr';
import { organisationAr } from './desk/organisation-ar';
import { organisationDe } from './desk/organisation-de';
import { type OrganisationTable, organisationEn } from './desk/organisation-en';
import { organisationEs } from './desk/organisation-es';
import { organisationFr } from './desk/organisation-fr';
import { outsideAr } from './desk/outside-ar';
import { outsideDe } from './desk/outside-de';
import { type OutsideTable, outsideEn } from './desk/outside-en';
import { outsideEs } from './desk/outside-es';
import { outsideFr } from './desk/outside-fr';
import { oversightAr } from './desk/oversight-ar';
import { oversightDe } from './desk/oversight-de';
import { type OversightTable, oversightEn } from './desk/oversight-en';
import { oversightEs } from './desk/oversight-es';
import { oversightFr } from './desk/oversight-fr';
import { workflowAr } from './desk/workflow-ar';
import { workflowDe } from './desk/workflow-de';
import { type WorkflowTable, workflowEn } from './desk/workflow-en';
import { workflowEs } from './desk/workflow-es';
import { workflowFr } from './desk/workflow-fr';
import type { Language } from './language';
import type { PageTable } from './page/en';
import { PAGE_TABLES } from './page-words';
import { problemsAr } from './problems/rest-ar';
import { problemsDe } from './problems/rest-de';
import { type ProblemWordsTable, problemsEn } from './problems/rest-en';
import { problemsEs } from './problems/rest-es';
import { problemsFr } from './problems/rest-fr';
import { settingsAr } from './settings/ar';
import { settingsDe } from './settings/de';
import { type SettingsTable, settingsEn } from './settings/en';
import { settingsEs } from './settings/es';
import { settingsFr } from './settings/fr';
import { type Words, wordsOf } from './words';

type Table = PageTable &
  DeskTable &
  WorkflowTable &
  OversightTable &
  FollowUpTable &
  OrganisationTable &
  GovernanceTable &
  OutsideTable &
  SettingsTable;
export type DeskKey = keyof Table;
export type DeskWords = Words<DeskKey>;

export const DESK_TABLES: Readonly<Record<Language, Table>> = {
  en: {
    ...PAGE_TABLES.en,
    ...deskEn,
    ...workflowEn,
    ...oversightEn,
    ...followUpEn,
    ...organisationEn,
    ...governanceEn,
    ...outsideEn,
    ...settingsEn,
  },
  de: {
    ...PAGE_TABLES.de,
    ...deskDe,
    ...workflowDe,
    ...oversightDe,
    ...followUpDe,
    ...organisationDe,
    ...governanceDe,
    ...outsideDe,
    ...settingsDe,
  },
  fr: {
    ...PAGE_TABLES.fr,
    ...deskFr,
    ...workflowFr,
    ...oversightFr,
    ...followUpFr,
    ...organisationFr,
    ...governanceFr,
    ...outsideFr,
    ...settingsFr,
  },
  es: {
    ...PAGE_TABLES.es,
    ...deskEs,
    ...workflowEs,
    ...oversightEs,
    ...followUpEs,
    ...organisationEs,
    ...governanceEs,
    ...outsideEs,
    ...settingsEs,
  },
  ar: {
    ...PAGE_TABLES.ar,
    ...deskAr,
    ...workflowAr,
    ...oversightAr,
    ...followUpAr,
    ...organisationAr,
    ...governanceAr,
    ...outsideAr,
    ...settingsAr,
  },
};
export const PROBLEM_TABLES: Readonly<Record<Language, ProblemWordsTable>> = {
  en: problemsEn,
  de: problemsDe,
  fr: problemsFr,
  es: problemsEs,
  ar: problemsAr,
};

/** All words: for popup, options, practice and the other extension pages. */
export function deskWords(language: Language): DeskWords {
  return wordsOf(language, DESK_TABLES[language], PROBLEM_TABLES[language]);
}
