import type { Finder } from './finder';
import type { FlatIndex } from './flat-index';
import { bitShiftOf, type HashTable } from './hash-table';
import type { PhraseForms } from './phrase';

/** Raised whenever the index or what it is made from changes. */
const FORMAT = 6;
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
export function fingerprint(phrases: readonly Listed[], finders: readonly Finder[]): number {
  const numbers = new Int32Array(phrases.length);
  phrases.forEach(({ slot, forms }, at) => {
    numbers[at] = (slot << 2) | (forms.inflected ? 1 : 0) | (forms.caseSensitive ? 2 : 0);
  });
  const sources = phrases.map(({ source }) => source).join(BETWEEN);
  const literals = finders.map((finder) => finder.literals?.join(BETWEEN_LITERALS)).join(BETWEEN);
  return checksum(numbers) ^ checksum(packed(sources)) ^ Math.imul(checksum(packed(literals)), 3);
}

/** The index as one buffer, with a format number and a checksum. */
export function saveIndex(index: FlatIndex, print: number): ArrayBuffer {
  const sections = [
    ...[index.words, index.joints, index.grams].flatMap(arraysOf),
    index.phrases,
    index.literals,
    index.takers,
    packed(index.codes),
    packed(index.exact.join(BETWEEN)),
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
  words[CHECKSUM] = checksum(words.subarray(CHECKSUM + 1));
  return words.buffer;
}

/** Undefined where the buffer is damaged, of another format, or of another pack. */
export function loadIndex(buffer: ArrayBuffer, print: number): FlatIndex | undefined {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < 4 * HEAD) return undefined;
  const words = new Int32Array(buffer);
  if (words[0] !== MAGIC || words[1] !== FORMAT || words[2] !== print) return undefined;
  if (words[CHECKSUM] !== checksum(words.subarray(CHECKSUM + 1))) return undefined;
  const sections = sectionsOf(words);
  const [phrases, literals, takers, codes, exact] = sections.slice(3 * ARRAYS);
  if (!phrases || !literals || !takers || !codes || !exact) return undefined;
  const flags = words[4] ?? 0;
  return {
    words: tableOf(sections.slice(0, ARRAYS)),
    joints: tableOf(sections.slice(ARRAYS, 2 * ARRAYS)),
    grams: tableOf(sections.slice(2 * ARRAYS, 3 * ARRAYS)),
    phrases,
    literals,
    takers,
    codes: unpacked(codes).slice(0, words[5]),
    exact: words[6] ? unpacked(exact).split(BETWEEN).slice(0, words[6]).map(trimEnd) : [],
    hasInflected: (flags & 1) !== 0,
    hasShort: (flags & 2) !== 0,
  };
}

/** Between texts that hold no such sign, and after the last. */
const BETWEEN = '\0';
const BETWEEN_LITERALS = '\x01';

function flagsOf({ hasInflected, hasShort }: FlatIndex): number {
  return (hasInflected ? 1 : 0) | (hasShort ? 2 : 0);
}

function arraysOf({ bits, buckets, hashes, values }: HashTable): Int32Array[] {
  return [bits, buckets, hashes, values];
}

const NO_ENTRIES = new Int32Array(0);

/** The shifts follow from the sizes. */
function tableOf(sections: readonly Int32Array[]): HashTable {
  const [bits = NO_ENTRIES, buckets, hashes, values] = sections;
  return {
    bits,
    bitShift: bitShiftOf(bits),
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

/** The bytes of a text in UTF-8, four in each number. */
function packed(text: string): Int32Array {
  const bytes = new TextEncoder().encode(text);
  const numbers = new Int32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

function unpacked(numbers: Int32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function trimEnd(text: string): string {
  return text.endsWith(BETWEEN) ? text.slice(0, -1) : text;
}

/** In four lanes, since each step of one waits for the step before. */
function checksum(words: Int32Array): number {
  let [a, b, c, d] = [words.length, 1, 2, 3];
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ (words[at] as number), FACTOR);
    b = Math.imul(b ^ (words[at + 1] as number), FACTOR);
    c = Math.imul(c ^ (words[at + 2] as number), FACTOR);
    d = Math.imul(d ^ (words[at + 3] as number), FACTOR);
  }
  for (let at = whole; at < words.length; at += 1) a = Math.imul(a ^ (words[at] as number), FACTOR);
  return [b, c, d].reduce((sum, lane) => Math.imul(sum ^ lane, FACTOR), a);
}
