import type { Detect, Value } from './detector';
import { isInside } from './inside';

/** What a number of a patient is called, and what may stand between name and number. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:mrns?|medical record|med rec|medical id|health record|patient (?:id|number|no|file|record|chart)|chart (?:number|no|id)|hospital (?:number|no|id)|health plan (?:id|number)|member id|beneficiary (?:id|number)|insurance (?:id|policy)|policy id|case ?history|patientennummer|patienten-?id|fallnummer|numero de dossier|dossier medical|historia clinica|cartella clinica|prontuario|patientnummer|journalnummer)(?: ?(?:number|numbers|no|nr|num|id|code))?[.:#= -]{0,4}(?: ?is )? ?#?(?<value>(?:[a-z]{1,5}[- ]?)?\d[\d-]{3,14}[a-z]?)(?![\p{L}\p{N}])/giu;

/** Numbers of patients, which have no shape of their own: only where they are called so. `allow` compares letters and digits. */
export const detectMedicalRecords: Detect = (reading, { allow }) => {
  const allowed = new Set(allow.map(compact));
  const found: Value[] = [];
  for (const match of reading.text.matchAll(NAMED)) {
    const value = match.groups?.value ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    const isShort = value.replace(/\D/g, '').length < 5;
    if (isInside(reading.links, start) || allowed.has(compact(value))) continue;
    found.push({ start, end, sort: 'medical-record', confidence: isShort ? 'medium' : 'high' });
  }
  return found;
};

function compact(value: string): string {
  return value.replace(/[^a-z0-9]/gi, '').toUpperCase();
}
