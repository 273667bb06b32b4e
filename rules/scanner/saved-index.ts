import type { FlatIndex } from './flat-index';
import type { HashTable } from './hash-table';
import type { PhraseForms } from './phrase';

/** Raised whenever the index or what it is made from changes. */
const FORMAT = 4;
const MAGIC = 0x47505849;
/** Magic, format, fingerprint, checksum, flags, length of the codes, number of exact texts; then sections, each after its length. */
const HEAD = 7;
const CHECKSUM = 3;
/** Of each table. */
const ARRAYS = 4;
const FACTOR = 0x9e3779b1;

interface Listed {
  readonly source: string;
  readonly slot: number;
  readonly forms: PhraseForms;
}

/** One number for all that an index is made from: a saved one with another number is of another pack. */
export function fingerprint(phrases: readonly Listed[], literals: Iterable<string>): number {
  let print = phrases.length;
  for (const { source, slot, forms } of phrases) {
    print = mix(print ^ slot, source) + (forms.inflected ? 1 : 0) + (forms.caseSensitive ? 2 : 0);
  }
  for (const literal of literals) print = mix(print, literal);
  return print | 0;
}

/** The index as one buffer, with a format number and a checksum. */
export function saveIndex(index: FlatIndex, print: number): ArrayBuffer {
  const sections = [
    ...[index.words, index.joints, index.grams].flatMap(arraysOf),
    index.phrases,
    index.literals,
    packed(index.codes, isNarrow(index.codes)),
    packed(index.exact.join(BETWEEN), false),
  ];
  const size = sections.reduce((sum, section) => sum + 1 + section.length, HEAD);
  const words = new Int32Array(size);
  words.set([MAGIC, FORMAT, print, 0, flagsOf(index), index.codes.length, index.exact.length]);
  let at = HEAD;
  for (const section of sections) {
    words[at] = section.length;
    words.set(section, at + 1);
    at += 1 + section.length;
  }
  words[CHECKSUM] = checksum(words);
  return words.buffer;
}

/** Undefined where the buffer is damaged, of another format, or of another pack. */
export function loadIndex(buffer: ArrayBuffer, print: number): FlatIndex | undefined {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * HEAD) return undefined;
  const words = new Int32Array(buffer);
  if (words[0] !== MAGIC || words[1] !== FORMAT || words[2] !== print) return undefined;
  if (words[CHECKSUM] !== checksum(words)) return undefined;
  const sections = sectionsOf(words);
  const [phrases, literals, codes, exact] = sections.slice(3 * ARRAYS);
  if (!phrases || !literals || !codes || !exact) return undefined;
  const flags = words[4] ?? 0;
  return {
    words: tableOf(sections.slice(0, ARRAYS)),
    joints: tableOf(sections.slice(ARRAYS, 2 * ARRAYS)),
    grams: tableOf(sections.slice(2 * ARRAYS, 3 * ARRAYS)),
    phrases,
    literals,
    codes: unpacked(codes, (flags & NARROW) !== 0).slice(0, words[5]),
    exact: words[6] ? unpacked(exact, false).split(BETWEEN).slice(0, words[6]).map(trimEnd) : [],
    hasInflected: (flags & 1) !== 0,
    hasShort: (flags & 2) !== 0,
  };
}

/** Between texts that hold no such sign, and after the last. */
const BETWEEN = '\0';

/** Set where the codes take a byte each. */
const NARROW = 4;

function flagsOf({ hasInflected, hasShort, codes }: FlatIndex): number {
  return (hasInflected ? 1 : 0) | (hasShort ? 2 : 0) | (isNarrow(codes) ? NARROW : 0);
}

function arraysOf({ bits, buckets, hashes, values }: HashTable): Int32Array[] {
  return [bits, buckets, hashes, values];
}

const NO_ENTRIES = new Int32Array(0);

/** The shifts follow from the sizes. */
function tableOf([bits, buckets, hashes, values]: readonly Int32Array[]): HashTable {
  return {
    bits: bits ?? NO_ENTRIES,
    bitShift: 32 - Math.log2(32 * (bits?.length ?? 1)),
    buckets: buckets ?? NO_ENTRIES,
    bucketShift: 32 - Math.log2((buckets?.length ?? 2) - 1),
    hashes: hashes ?? NO_ENTRIES,
    values: values ?? NO_ENTRIES,
  };
}

function sectionsOf(words: Int32Array): Int32Array[] {
  const sections: Int32Array[] = [];
  for (let at = HEAD; at < words.length; ) {
    const length = words[at] ?? 0;
    sections.push(words.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return sections;
}

/** Two units of a text in each number, or four where all are below 256. */
function packed(text: string, narrow: boolean): Int32Array {
  const units = narrow
    ? new Uint8Array(roundUp(text.length, 4))
    : new Uint16Array(roundUp(text.length, 2));
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return new Int32Array(units.buffer);
}

function unpacked(numbers: Int32Array, narrow: boolean): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  if (!narrow) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  // The decoder called latin1 reads another table between 128 and 159, where no letters of phrases stand.
  return new TextDecoder('latin1').decode(bytes);
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 255 || (unit > 127 && unit < 160)) return false;
  }
  return true;
}

function roundUp(count: number, by: number): number {
  return Math.ceil(count / by) * by;
}

function trimEnd(text: string): string {
  return text.endsWith(BETWEEN) ? text.slice(0, -1) : text;
}

function checksum(words: Int32Array): number {
  let sum = words.length;
  for (let at = 0; at < words.length; at += 1) {
    if (at !== CHECKSUM) sum = Math.imul(sum ^ (words[at] as number), FACTOR);
  }
  return sum;
}

function mix(print: number, text: string): number {
  let result = print;
  for (let at = 0; at < text.length; at += 1) {
    result = Math.imul(result ^ text.charCodeAt(at), FACTOR);
  }
  return result;
}
