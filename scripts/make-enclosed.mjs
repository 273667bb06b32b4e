/**
 * Writes rules/scanner/enclosed.ts: letters and digits in circles, squares and brackets that NFKC leaves alone or spells with brackets. Their
 * names in the Unicode character database say what they are; Python carries that database. Run it again when Unicode adds some:
 * node scripts/make-enclosed.mjs
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

const NAMES = `
import sys, unicodedata
for point in range(0x80, 0x110000):
    name = unicodedata.name(chr(point), '')
    if 'CIRCLED' in name or 'SQUARED' in name or 'PARENTHESIZED' in name:
        print('%x;%s;%s' % (point, name, unicodedata.numeric(chr(point), '')))
`;
/** One letter, or a number whose value the database gives. */
const LETTER = / LATIN (CAPITAL|SMALL) LETTER ([A-Z])$/;
const NUMBER = / (?:DIGIT|NUMBER) [A-Z]+(?: |$|-)/;

const { status, stdout, stderr } = spawnSync('python3', ['-c', NAMES], { encoding: 'utf8' });
if (status !== 0) throw new Error(`Python gave no names of characters: ${stderr}`);

const entries = [];
for (const line of stdout.trim().split('\n')) {
  const [hex, name, value] = line.split(';');
  const point = Number.parseInt(hex, 16);
  const text = textOf(name, value);
  if (text !== undefined && String.fromCodePoint(point).normalize('NFKC') !== text) {
    entries.push([point, text]);
  }
}

/** Undefined where it is more than one letter or number, or of another script. */
function textOf(name, value) {
  const [, size, letter] = LETTER.exec(name) ?? [];
  if (letter) return size === 'CAPITAL' ? letter : letter.toLowerCase();
  return NUMBER.test(`${name} `) && value !== '' ? String(Number(value)) : undefined;
}

/** The letter or number after this one. */
function after(text) {
  return /\d/.test(text) ? String(Number(text) + 1) : String.fromCharCode(text.charCodeAt(0) + 1);
}

/** Most stand in rows. */
const rows = [];
for (const [point, text] of entries) {
  const row = rows.at(-1);
  if (row?.next === text && row.point + row.count === point) {
    row.count += 1;
    row.next = after(text);
  } else rows.push({ point, text, count: 1, next: after(text) });
}
const groups = rows.map(
  ({ point, text, count }) => text + String.fromCodePoint(point) + (count > 1 ? count : ''),
);
writeFileSync(
  join(ROOT, 'rules/scanner/enclosed.ts'),
  `/** Made by scripts/make-enclosed.mjs from the names of the Unicode character database; do not edit. Each group: a letter or number, what shows it in a circle, square or brackets, and how many in a row go on from there. */
export const ENCLOSED =
  '${groups.join(' ')}';
`,
);
process.stdout.write(`${entries.length} characters in ${rows.length} rows\n`);
