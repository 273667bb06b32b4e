import type { Range } from '../../range';

/** Digits that may be a telephone number. */
export interface PhoneCandidate extends Range {
  /** Digits, with a leading `+` where there was one. */
  readonly digits: string;
  /** As written. */
  readonly written: string;
}

/** Digits with brackets and few signs between them. */
const RUN = /(?:\+{1,2}[ .-]?\(?|\(\+? ?)?\d(?:[ ().\-/~*_·•]{0,5}\d){5,19}(?!\d)/gu;
/** What may stand directly before it; a word may be written against it. */
const BEFORE = /(?:^|[^\p{L}\p{N}_@#$£€¥₹№%=&+])$/u;
const GLUED =
  /(?:^|[^\p{L}])(?:at|on|is|to|or|tel|call|phone|fax|cell|mobile|mob|whatsapp|text|sms|no|nr|ph)$/iu;
/** The end of a number, an extension, or a letter that is the beginning of one. */
const AFTER = /^(?:$|[^\p{L}\p{N}_%$£€¥@=&]|[xX] {0,2}\d)/u;
const EXTENSION = /^[ ,;]{0,3}(?:extension|extn?|int|anexo|x|#|~)[.:]{0,2} {0,3}\d{1,7}(?!\d)/i;
const NO_NUMBER: readonly RegExp[] = [
  /[*_]{2}/, // partly hidden
  /^\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})(?: \d{1,2})?$/, // a date
  /^(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}(?: ?\d{1,2})?$/, // a date, the year first
  /^(?:19|20)\d{6} ?\d{2}$/, // a date and an hour
  /^\d{1,3}(?:\.\d{1,3}){3}$/, // an internet address
  /^\d+\.\d+$/, // a fraction
  /^\d{1,5}-\d{1,5} {0,4}\(\d{1,4}$/, // pages and a year
  /^(?:19|20)\d\d ?- ?(?:19|20)\d\d/, // years
];

/** What looks like a telephone number by its signs alone, in the order of the text; traps such as dates and amounts left out. */
export function phoneCandidates(text: string): PhoneCandidate[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    const written = run.replace(/\(+$/, '');
    const end = index + written.length;
    if (!isFree(text, index, end) || NO_NUMBER.some((trap) => trap.test(written))) return [];
    return [{ start: index, end: withExtension(text, end), digits: digitsOf(written), written }];
  });
}

function isFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 5);
  const isTime = /\d[:,]$/.test(before) || /^(?::\d|,\d{3}(?!\d))/.test(after);
  return !isTime && (BEFORE.test(before) || GLUED.test(before)) && AFTER.test(after);
}

/** Parts of a run between spaces, each with the parts beside it: two numbers may stand next to one another. */
export function piecesOf(candidate: PhoneCandidate): PhoneCandidate[] {
  const pieces = Array.from(candidate.written.matchAll(/[^ ]+(?: ?\([^ ]+)?/g));
  if (pieces.length < 2) return [];
  return pieces.flatMap(({ 0: written, index }) => {
    const start = candidate.start + index;
    const digits = digitsOf(written);
    return digits.length < 9 ? [] : [{ start, end: start + written.length, digits, written }];
  });
}

function digitsOf(written: string): string {
  const digits = written.replace(/\D/g, '');
  return /^[( ]*\+/.test(written) ? `+${digits}` : digits;
}

function withExtension(text: string, end: number): number {
  return end + (EXTENSION.exec(text.slice(end, end + 30))?.[0].length ?? 0);
}
