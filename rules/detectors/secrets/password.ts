import type { Confidence } from '../../../domain/finding';
import type { Value } from '../detector';
import { isPlaceholder } from './randomness';

const PASSWORD =
  /(?<![A-Za-z])(?:[\w-]{0,24}[_-])?(?:pass(?:word|wd|phrase|code)?|pwd|passwort|kennwort|contraseña|mot de passe|senha)["'`]?\s{0,2}(?:=>|:=|[:=]|->|\bis\b|\bist\b)\s{0,2}(["'`]?)([^\s"'`,;<>&|]{4,64})/giu;
/** What people write after "password is" without telling it. */
const NO_PASSWORD =
  /^(?:required|incorrect|wrong|invalid|expired|case|sensitive|your|the|reset|needed|not|too|being|correct|safe|secure|strong|weak|protected|password|enabled|disabled|true|false|null|none|undefined|string|changed?|forgotten|lost|hidden|empty|same|different|https?:.*)[.!?]?$/i;
const LEAST = 6;

/** Passwords that are told: `password: …`, `pwd=…`, `password is …`. */
export function findPasswords(text: string): Value[] {
  if (!/pass|pwd|wort|senha|contrase/i.test(text)) return [];
  const found: Value[] = [];
  for (const match of text.matchAll(PASSWORD)) {
    const written = match[2] ?? '';
    const value = written.replace(/[.,!?)\]}]+$/, '');
    const isAssigned = /[:=>]\s{0,2}["'`]?$/.test(match[0].slice(0, -written.length));
    const confidence = weigh(value, isAssigned, match[1] !== '');
    if (!confidence) continue;
    const start = match.index + match[0].length - written.length;
    found.push({ start, end: start + value.length, sort: 'password', confidence });
  }
  return found;
}

function weigh(value: string, isAssigned: boolean, isQuoted: boolean): Confidence | undefined {
  if (value.length < LEAST || isNoValue(value)) return undefined;
  const hasLetters = /[A-Za-z]/.test(value);
  const hasSigns = hasLetters && /[^A-Za-z0-9]/.test(value.slice(1));
  if (hasLetters && /\d/.test(value)) return isAssigned ? 'high' : 'medium';
  return isAssigned && (isQuoted || hasSigns || /^\d{6,}$/.test(value)) ? 'medium' : undefined;
}

/** A word of the sentence, filler, or code that fetches it. */
function isNoValue(value: string): boolean {
  return NO_PASSWORD.test(value) || isPlaceholder(value) || /^[${%[(]|\w\(|\w\.\w+\.\w/.test(value);
}
