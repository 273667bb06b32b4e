/** A table from hashes to values, several values a hash: a filter of bits before it keeps most look-ups from ever reaching it. */
export interface HashTable {
  /** Each hash sets two bits of one number, so that a look-up touches one place in memory. */
  readonly bits: Int32Array;
  /** `hash >>> bitShift` is the place of that number. */
  readonly bitShift: number;
  /** Where the entries of each bucket begin. */
  readonly buckets: Int32Array;
  readonly bucketShift: number;
  readonly hashes: Int32Array;
  readonly values: Int32Array;
}

const BITS_A_HASH = 12;
const LEAST_BITS = 10;

/** Only the filter, for what is asked before a closer look. */
export function buildFilter(hashes: readonly number[]): HashTable {
  const { bits, bitShift } = buildTable(hashes, hashes);
  const none = new Int32Array(0);
  return {
    bits,
    bitShift,
    buckets: new Int32Array(2),
    bucketShift: 32,
    hashes: none,
    values: none,
  };
}

export function buildTable(hashes: readonly number[], values: readonly number[]): HashTable {
  const count = hashes.length;
  const bitLog = logAbove(count * BITS_A_HASH);
  const bucketLog = Math.max(4, logAbove(count) - 1);
  const bits = new Int32Array(1 << (bitLog - 5));
  const buckets = new Int32Array((1 << bucketLog) + 1);
  const bucketShift = 32 - bucketLog;
  const bitShift = bitShiftOf(bits);
  for (const hash of hashes) {
    bits[hash >>> bitShift] = (bits[hash >>> bitShift] ?? 0) | bitsOf(hash);
    buckets[(hash >>> bucketShift) + 1] = (buckets[(hash >>> bucketShift) + 1] ?? 0) + 1;
  }
  for (let at = 1; at < buckets.length; at += 1) {
    buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0);
  }
  const next = buckets.slice();
  const table = {
    bits,
    bitShift,
    buckets,
    bucketShift,
    hashes: new Int32Array(count),
    values: new Int32Array(count),
  };
  hashes.forEach((hash, index) => {
    const bucket = hash >>> bucketShift;
    const place = next[bucket] ?? 0;
    next[bucket] = place + 1;
    table.hashes[place] = hash;
    table.values[place] = values[index] ?? 0;
  });
  return table;
}

/** False where the table certainly has no such hash. */
export function mayHave({ bits, bitShift }: HashTable, hash: number): boolean {
  return hasBits(bits[hash >>> bitShift] as number, hash);
}

/** True where both bits of a hash are set in its number: they follow from bits of the hash below those that tell the place. */
export function hasBits(number: number, hash: number): boolean {
  // A shift takes the lower five bits of its count.
  return ((number >>> (hash >>> 6)) & (number >>> (hash >>> 11)) & 1) !== 0;
}

function bitsOf(hash: number): number {
  return (1 << (hash >>> 6)) | (1 << (hash >>> 11));
}

/** Follows from the size of the filter, a power of two. */
export function bitShiftOf(bits: Int32Array): number {
  return 1 + Math.clz32(bits.length);
}

function logAbove(count: number): number {
  return Math.max(LEAST_BITS, 32 - Math.clz32(Math.max(1, count) - 1));
}
