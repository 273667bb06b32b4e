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

const byText = new Map();
for (const line of stdout.trim().split('\n')) {
  const [point, name, value] = line.split(';');
  const character = String.fromCodePoint(Number.parseInt(point, 16));
  const text = textOf(name, value);
  if (text === undefined || character.normalize('NFKC') === text) continue;
  byText.set(text, (byText.get(text) ?? '') + character);
}

/** Undefined where it is more than one letter or number, or of another script. */
function textOf(name, value) {
  const [, size, letter] = LETTER.exec(name) ?? [];
  if (letter) return size === 'CAPITAL' ? letter : letter.toLowerCase();
  return NUMBER.test(`${name} `) && value !== '' ? String(Number(value)) : undefined;
}

const groups = [...byText].map(([text, characters]) => text + characters).sort();
writeFileSync(
  join(ROOT, 'rules/scanner/enclosed.ts'),
  `/** Made by scripts/make-enclosed.mjs from the names of the Unicode character database; do not edit. Each group: a letter or number, then what shows it in a circle, square or brackets. */
export const ENCLOSED =
  '${groups.join(' ')}';
`,
);
process.stdout.write(`${[...byText.values()].join('').length} units\n`);
