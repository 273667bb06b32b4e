import type { Confidence } from '../../../domain/finding';
import { inLetters, readingsOf, starredReadings, stemsOf } from './spelling';
import { AMBIGUOUS, FOREIGN, MILD, STRONG } from './words';

export interface Judgement {
  readonly sort: 'strong' | 'mild' | 'ambiguous' | 'foreign';
  readonly confidence: Confidence;
}

const STRONG_WORD: Judgement = { sort: 'strong', confidence: 'high' };
/** The same words come again with every key that is pressed. */
const judged = new Map<string, Judgement | undefined>();
const MOST_JUDGED = 5000;
const whole = new Map<string, Judgement>();
const stems = new Map<string, Judgement>();
add(AMBIGUOUS, { sort: 'ambiguous', confidence: 'low' });
add(FOREIGN, { sort: 'foreign', confidence: 'high' });
add(MILD, { sort: 'mild', confidence: 'medium' });
add(STRONG, STRONG_WORD);

/** Strong wherever it stands in a word. */
const ANYWHERE =
  /fuck|nigga|nigger|bitch|motherf|cocksuck|asshole|arsehole|dickhead|cunt(?!horpe)|faggot|bullshit|whore|blowjob/;
/** Words, names and places that hold one of them by chance, or look like a form of one. */
const INNOCENT =
  /scunthorpe|snigger|niggard|matsushita|^(?:spic(?:y|ier|iest|e[ds]?|iness)|pubs|cumin|tardy|tardiness|cocky|cockiness|cock(?:er|ers|ed)|damning|dicker(?:ed|ing)?|crapes?|fagin|chaves|cummings)$/;
/** With a letter or more left out, put in stars, hashes or hyphens. */
const MASKED = [
  'fuck',
  'fucking',
  'fucked',
  'fucker',
  'fuckin',
  'shit',
  'shitty',
  'bullshit',
  'bitch',
  'bitches',
  'cunt',
  'asshole',
  'pussy',
  'nigga',
  'nigger',
  'whore',
  'slut',
  'dick',
  'motherfucker',
  'clusterfuck',
  'fuckers',
  'dipshit',
  'shitshow',
  'assholes',
  'dickhead',
  'wanker',
  'faggot',
  'bastard',
];

/** The first letter alone says which. */
const ALL_BUT_ONE = /^(?:f\*{2,5}|s\*{3}|c\*{3}|b\*{4})$/i;

/** What a word is, in any spelling; undefined where it is fine. */
export function judge(word: string): Judgement | undefined {
  if (judged.has(word)) return judged.get(word);
  if (judged.size >= MOST_JUDGED) judged.clear();
  const judgement = judgeAfresh(word);
  judged.set(word, judgement);
  return judgement;
}

function judgeAfresh(word: string): Judgement | undefined {
  if (!/[*#]/.test(word)) return judgeAny(readingsOf(word));
  if (ALL_BUT_ONE.test(word)) return { sort: 'strong', confidence: 'medium' };
  if (inLetters(word).some(isMasked)) return STRONG_WORD;
  const judgement = judgeAny(starredReadings(word));
  return judgement?.sort === 'ambiguous' ? undefined : judgement;
}

function judgeAny(readings: readonly string[]): Judgement | undefined {
  for (const reading of readings) {
    const found = judgeReading(reading);
    if (found) return found;
  }
  return undefined;
}

function judgeReading(reading: string): Judgement | undefined {
  const plain = reading.replace(/'s$/, '');
  const known = whole.get(plain) ?? whole.get(reading);
  if (known) return known;
  if (INNOCENT.test(reading)) return undefined;
  if (ANYWHERE.test(reading)) return STRONG_WORD;
  for (const stem of stemsOf(reading)) {
    const form = stems.get(stem);
    if (form) return form;
  }
  return judgeLengthened(reading);
}

/** `fuuck`: only where it is strong, since many words have a vowel twice. */
function judgeLengthened(reading: string): Judgement | undefined {
  const short = reading.replace(/([aeiou])\1/g, '$1');
  const isStrong = short !== reading && (ANYWHERE.test(short) || whole.get(short) === STRONG_WORD);
  return isStrong ? STRONG_WORD : undefined;
}

/** `f**k`, `sh#t`: first and last letter are there, the length fits, and what is left out are mostly vowels or all of it. */
function isMasked(lower: string): boolean {
  return MASKED.some((wanted) => {
    if (wanted.length !== lower.length || lower.charAt(0) !== wanted.charAt(0)) return false;
    const letters = Array.from(lower).filter((letter, at) => letter === wanted.charAt(at)).length;
    const stars = Array.from(lower).filter((letter) => letter === '*' || letter === '#').length;
    return letters + stars === wanted.length && letters >= (wanted.length < 5 ? 2 : 3);
  });
}

function add(list: string, judgement: Judgement): void {
  for (const entry of list.split(' ')) {
    const word = entry.replace('+', '');
    whole.set(word, judgement);
    if (entry.endsWith('+')) stems.set(word, judgement);
  }
}
