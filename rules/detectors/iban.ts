import type { Range } from '../fold';

/** Length of an IBAN by country (SWIFT IBAN registry, 2026). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 ' +
    'LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 ' +
    'SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const START = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?=[ -]{0,2}[a-z0-9])/giu;

/** International bank account numbers: country, length and check digits right. */
export function findIbans(text: string, allow: readonly string[]): Range[] {
  const allowed = new Set(allow.map(compact));
  const found: Range[] = [];
  for (const match of text.matchAll(START)) {
    const length = LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const end = length && endOf(text, match.index, length);
    if (!end) continue;
    const iban = compact(text.slice(match.index, end));
    if (hasCheckDigits(iban) && !allowed.has(iban)) found.push({ start: match.index, end });
  }
  return found;
}

/** The offset after so many letters and digits, single separators between them; undefined where the text ends before or goes on after. */
function endOf(text: string, start: number, length: number): number | undefined {
  const shape = new RegExp(
    `(?:[a-z0-9][ .-]{0,2}){${length - 1}}[a-z0-9](?![\\p{L}\\p{N}])`,
    'iuy',
  );
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : undefined;
}

function compact(iban: string): string {
  return iban.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** ISO 7064 MOD 97-10, digit by digit. */
function hasCheckDigits(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
