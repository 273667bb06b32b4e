import type { RowPage } from './row-page';

/** @param wanted of ASCII */
export function isText(page: RowPage, row: number, column: number, wanted: string): boolean {
  if (page.length(row, column) !== wanted.length) return false;
  const { bytes } = page;
  const start = page.start(row, column);
  for (let at = 0; at < wanted.length; at += 1) {
    if (bytes[start + at] !== wanted.charCodeAt(at)) return false;
  }
  return true;
}

const DIGITS = '0123456789abcdef';
const [HIGH, LOW] = [4, 0].map((shift) =>
  Uint8Array.from({ length: 256 }, (_none, byte) => DIGITS.charCodeAt((byte >> shift) & 15)),
);

/** Does a value write these bytes in lower-case hex? @param digest a sign for each byte */
export function isHexOf(page: RowPage, row: number, column: number, digest: string): boolean {
  if (page.length(row, column) !== 2 * digest.length) return false;
  const { bytes } = page;
  let at = page.start(row, column);
  for (let place = 0; place < digest.length; place += 1) {
    const byte = digest.charCodeAt(place);
    if (bytes[at] !== HIGH?.[byte] || bytes[at + 1] !== LOW?.[byte]) return false;
    at += 2;
  }
  return true;
}
