import type { Confidence } from '../../../domain/finding';
import type { Value } from '../detector';
import { streetType } from './street-types';
import { tailAfter } from './tail';

const NUMBER =
  /(?<![\p{L}\p{N}.,:$€£#@%/-])(?:\d{1,6}(?:[-/]\d{1,4})?[A-Za-z]?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?=,? \p{L}|,? \d{1,3}(?:st|nd|rd|th)\b)/gu;
const WORD = /,? ([\p{L}\p{N}][\p{L}\p{N}.'’&-]{0,24})/uy;
const DIRECTION = /^(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.?$/i;
const MOST_WORDS = 6;
/** Words that no street name has between its number and its type, so that the number counts something. */
const COUNTED =
  /^(?:of|and|or|the|in|on|at|to|for|with|from|by|is|are|was|were|per|percent|years?|days?|hours?|hrs?|minutes?|mins?|weeks?|months?|miles?|km|people|million|billion|more|other|new|free|times?|am|pm|a|an|our|your|my|this|that|will|can|not|you|we|i|it)$/i;
const SAID_WIDTH = 48;
const YEAR = /^(?:19|20)\d\d$/;
const ROMANCE_TYPES = either(
  'rue avenue av\\. boulevard bd\\.? blvd\\.? place allée allee impasse chemin quai route cours passage faubourg sentier ruelle rua avenida travessa alameda rodovia calle via',
);
const ROMANCE = new RegExp(
  `,? (?:bis |ter )?${ROMANCE_TYPES} (?:(?:de|du|des|la|le|les|l'|l’|d'|d’|da|do|dos|saint|sainte|st|ste)[ -]?){0,3}\\p{Lu}[\\p{L}'’-]{1,24}(?:[ -](?:(?:de|du|des|la|le|les|et|da|do|dos) )?\\p{Lu}[\\p{L}'’-]{1,24}){0,4}`,
  'uy',
);
/** Words that say that an address follows. */
const SAID =
  /\b(?:address|located|lives?|living|live at|reside[sd]?|residing|moved?|ship|shipped|deliver(?:ed|y)?|mail(?:ed)?|send|sent|house|home|property|office|headquarters|parcel|package|visit|come to|meet(?: me)? at|at)\b[^.!?\n]{0,24}$/i;

/** Addresses that begin with the number: English ones (`12 High Street`), French and Portuguese ones (`12 rue de Lyon`). */
export function* findNumberFirst(text: string): Generator<Value> {
  let reached = 0;
  for (const { 0: number, index: start } of text.matchAll(NUMBER)) {
    if (start < reached) continue;
    const found = romance(text, start, start + number.length) ?? english(text, start, number);
    if (!found) continue;
    reached = found.end;
    yield found;
  }
}

function romance(text: string, start: number, from: number): Value | undefined {
  ROMANCE.lastIndex = from;
  if (!ROMANCE.test(text)) return undefined;
  const { end, hasPlace } = tailAfter(text, ROMANCE.lastIndex);
  return { start, end, sort: 'street', confidence: hasPlace ? 'high' : 'medium' };
}

function english(text: string, start: number, number: string): Value | undefined {
  const street = streetAfter(text, start + number.length);
  if (!street) return undefined;
  const tail = tailAfter(text, street.end);
  const isSaid = SAID.test(text.slice(Math.max(0, start - SAID_WIDTH), start));
  const confidence = tail.hasPlace ? 'high' : weigh(street, tail.hasUnit, isSaid, number);
  return confidence && { start, end: tail.end, sort: 'street', confidence };
}

interface Street {
  readonly end: number;
  readonly type: 'plain' | 'weak';
  /** Its name is written with a capital, or is an ordinal. */
  readonly isName: boolean;
}

/** Up to the first word that is a street type for sure (and the next, if that is one too), else to the last that may be one. */
function streetAfter(text: string, from: number): Street | undefined {
  const words = wordsAfter(text, from);
  const types = words.map(({ word }) => streetType(word));
  const plain = types.findIndex((type, at) => type === 'plain' && at > 0);
  const at =
    plain >= 0 ? plain + (types[plain + 1] === 'plain' ? 1 : 0) : types.lastIndexOf('weak');
  const last = words[at];
  if (!last || at < 1) return undefined;
  const next = words[at + 1];
  const end = next && DIRECTION.test(next.word) ? next.end : last.end;
  const isName = words.slice(0, at + 1).every(({ word }) => /^[\p{Lu}\d]/u.test(word));
  return { end, type: plain >= 0 ? 'plain' : 'weak', isName };
}

interface Word {
  readonly word: string;
  readonly end: number;
}

/** The words that may be the name of a street: to a comma, a full stop, or a word that no name has. */
function wordsAfter(text: string, from: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match && words.length < MOST_WORDS; match = WORD.exec(text)) {
    const word = match[1] ?? '';
    if (COUNTED.test(word) || (match[0].startsWith(',') && words.length > 0)) break;
    words.push({ word, end: WORD.lastIndex });
    if (word.endsWith('.') && word.length > 5) break;
  }
  return words;
}

/** Without a city or a code. */
function weigh(
  { type, isName }: Street,
  hasUnit: boolean,
  isSaid: boolean,
  number: string,
): Confidence | undefined {
  if (type === 'weak') return isName ? weighWeak(hasUnit, isSaid, number) : undefined;
  if (hasUnit) return isName ? 'high' : 'medium';
  if (YEAR.test(number) || !/^\d/.test(number)) return undefined;
  return isName || isSaid ? 'medium' : undefined;
}

function weighWeak(hasUnit: boolean, isSaid: boolean, number: string): Confidence | undefined {
  if (hasUnit || isSaid) return 'medium';
  return /^\d{2,}/.test(number) && !YEAR.test(number) ? 'low' : undefined;
}

/** One of these, in lower case or with a capital. */
function either(words: string): string {
  const both = words
    .split(' ')
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
  return `(?:${both.join('|')})`;
}
