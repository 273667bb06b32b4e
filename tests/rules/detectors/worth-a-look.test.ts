import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DETECT } from '../../../rules/detectors/detect';
import { linksOf } from '../../../rules/detectors/links';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { LineText } from '../../../rules/scanner/line-text';
import { readLine } from '../../../rules/scanner/reading';

const PACKS = 'rules/packs/';

/** Every example of every starter pack, and writings that its authors did not think of. */
function texts(): string[] {
  const examples = readdirSync(PACKS)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parse(readFileSync(PACKS + file, 'utf8')).rules)
    .flatMap((rule) => [...rule.examples.flag, ...rule.examples.pass])
    .map(String);
  return [...examples, ...WRITINGS].flatMap((text) => text.split('\n'));
}

const WRITINGS = [
  'ada @ acme . com',
  'write to ada at gmail dot com',
  'ada(at)acme(dot)com',
  'a d a @ a c m e . c o m',
  'see 1 0 . 0 . 0 . 1 there',
  '10 dot 0 dot 0 dot 1',
  '::1 and fe80::1%eth0',
  'route 2001:: there',
  'log in on db-prod-01 or ip-10-0-0-12',
  '\\\\files\\legal',
  'jira[.]acme[.]internal',
  'four one one one one one one one one one one one one one one one',
  '4lll 1lll 11ll 1lll',
  'password: hunter22',
  'our api key is qwertyuiopasdfghjklz',
  'A K I A I O S F O D N N 7 E X A M P L E',
  '-----BEGIN RSA PRIVATE KEY-----',
  'postgres://app:s3cr3t@db.example/app',
  'call 1-800-FLOWERS',
  'ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００',
];

/** As the pass counts them: whole words with a digit in them. */
function passOver(text: string) {
  const digits = (text.normalize('NFKC').match(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu) ?? []).join(
    '',
  ).length;
  return { classes: -1, digits };
}

const ASKED = Object.entries(DETECT).flatMap(([name, row]) => {
  const detect = row.detect ?? (row.heavy && ALL_HEAVY_PARTS[row.heavy as 'phone']);
  return row.mayHave && detect ? [{ name, detect, mayHave: row.mayHave }] : [];
});

/** Counts what detectors find in a line; those that the question before would have kept from it are named. */
function lookAt(original: string, lost: string[], found: Record<string, number>): void {
  const reading = readLine(original);
  const { facts } = new LineText(original, passOver(original), reading);
  const reads = { text: reading.text, links: linksOf(reading.text) };
  for (const { name, detect, mayHave } of ASKED) {
    if (detect(reads, OPTIONS).length === 0) continue;
    found[name] = (found[name] ?? 0) + 1;
    if (!mayHave(facts)) lost.push(`${name}: ${original}`);
  }
}

const OPTIONS = { allow: [], regions: ['US', 'GB', 'DE'] };

test('what a line is asked before a detector reads it loses no value', () => {
  const found: Record<string, number> = {};
  const lost: string[] = [];
  for (const original of texts()) lookAt(original, lost, found);
  expect(lost).toEqual([]);
  for (const name of ['card', 'iban', 'email', 'ip-address', 'internal-host', 'secret', 'phone']) {
    expect(found[name]).toBeGreaterThan(2);
  }
});
