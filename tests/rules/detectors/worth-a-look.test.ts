import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DETECT } from '../../../rules/detectors/detect';
import { linksOf } from '../../../rules/detectors/links';
import type { DetectorName } from '../../../rules/detectors/names';
import { factsOf } from '../facts-of';
import { detectorOf } from './found-values';

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
  '5one two three four five six seven eight nine zero one',
  '4III IIII IIII IIII',
  '4242 4242 4242 oo42 and 424242424242424Z',
  'GB82 WEST l234 5698 7654 32',
  'web01-prd2 and prod-web-07',
  'http://_wiki/ and https://[fe80::1]/',
  '0x7f000001 or 2130706433',
  'app.acme。internal',
  '1password: hunter22x',
  'my_password is "Tr0ub4dor"',
  'authorization: bearer abcdefghijklmn',
  'curl -u ada:hunter22 acme',
  '-----BEGIN OPENSSH PRIVATE KEY-----',
  'PuTTY-User-Key-File-3: ssh-ed25519',
  'untrusted comment: minisign encrypted secret key',
  'postgres://u:p4s@db',
  'Her nhi: ZZZ00AX',
  'nhi ZZZ0OAX',
  'NHI Z Z Z 0 0 A X',
  'nhi Z-Z-Z-0-0-A-X',
];

/** What values are made of, to be put together at random. */
const PIECES = [
  ...WRITINGS.flatMap((text) => text.split(/(?<=[ .:@-])/)),
  ...[
    'at',
    ' at ',
    ' dot ',
    '(at)',
    '[.]',
    ' . ',
    ':',
    '//',
    '@',
    '\\\\',
    '.',
    ' ',
    '-',
    '…',
    '“',
    'é',
  ],
  ...['O', 'l', '0x', 'token', 'pwd=', 'localhost', 'internal', '10', '4111 1111 1111 1111'],
];

const ASKED = Object.entries(DETECT).flatMap(([name, row]) => {
  const detect = row.mayHave && detectorOf(name as DetectorName);
  return row.mayHave && detect ? [{ name, detect, mayHave: row.mayHave }] : [];
});

/** Counts what detectors find in a line; those that the question before would have kept from it are named. */
function lookAt(original: string, lost: string[], found: Record<string, number>): void {
  const facts = factsOf(original);
  const { text } = facts;
  const reads = { text, links: linksOf(text) };
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

test('nor does it in texts put together at random', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(pieces, (some) => {
      const lost: string[] = [];
      lookAt(some.join('').replaceAll('\n', ' '), lost, {});
      expect(lost).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
