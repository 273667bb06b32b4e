import { describe, expect, test } from 'vitest';
import { detectAllCaps } from '../../../rules/detectors/all-caps';
import type { Detect } from '../../../rules/detectors/detector';
import { detectEmails } from '../../../rules/detectors/email';
import { detectEmojiRuns } from '../../../rules/detectors/emoji-run';
import { detectFancyLetters } from '../../../rules/detectors/fancy-letters';
import { detectInternalHosts } from '../../../rules/detectors/internal-host';
import { detectIpAddresses } from '../../../rules/detectors/ip-address';
import { linksOf } from '../../../rules/detectors/links';
import { detectMixedScripts } from '../../../rules/detectors/mixed-scripts';
import { detectPostalAddresses } from '../../../rules/detectors/postal-address';
import { detectSecrets } from '../../../rules/detectors/secret';
import { detectUnreadableHashtags } from '../../../rules/detectors/unreadable-hashtag';
import { profanity } from '../../../rules/heavy/profanity';
import { processorTime } from '../processor-time';

const DETECTORS: Readonly<Record<string, Detect>> = {
  detectAllCaps,
  detectEmails,
  detectEmojiRuns,
  detectFancyLetters,
  detectInternalHosts,
  detectIpAddresses,
  detectMixedScripts,
  detectPostalAddresses,
  detectSecrets,
  detectUnreadableHashtags,
  profanity,
};
/** Beginnings of what each looks for, without the end: a search that goes back and forth needs minutes for these. */
const UNITS = [
  ...['a', '1', ' ', '.', '@', ':', '-', '_', '/', '\\', '#', '"', '=', '(', '🎉', 'A', 'é'],
  ...[
    'a.',
    'a@',
    'a@b.',
    '"@',
    '1.',
    '1:',
    '::',
    'ff:',
    '://',
    'a://',
    'a://b:',
    'https://a)',
    '@a.',
  ],
  ...[
    'a at b dot ',
    '(at)',
    'dot ',
    '\\\\a',
    'prod-a-',
    'a-prod-1 ',
    '0x1.',
    '1 dot ',
    '1 A ',
    '1 Main St, A, ',
  ],
  ...[
    'key=',
    'sk-',
    'eyJa.',
    'pat.',
    '-----BEGIN ',
    'password: ',
    'curl -u ',
    'Authorization: Bearer ',
  ],
  ...['❤️\u200d', '𝗡 ', 'aа', 'A, ', 'f*', 'Via A ', 'straße ', 'A1A 1A1 ', 'A1b2C3d4E5f6G7h8'],
];
const LENGTH = 100_000;
/** Linear searches need some ten milliseconds each. */
const MOST_MILLISECONDS = 500;

describe('no text takes long', () => {
  test.each(UNITS)('%s', (unit) => {
    const text = unit.repeat(Math.floor(LENGTH / unit.length));
    const costs = new Map([['links', processorTime(() => linksOf(text))]]);
    const reading = { text, links: linksOf(text) };
    for (const [name, detect] of Object.entries(DETECTORS)) {
      costs.set(
        name,
        processorTime(() => detect(reading, { allow: [], regions: [] })),
      );
    }
    expect([...costs].filter(([, milliseconds]) => milliseconds > MOST_MILLISECONDS)).toEqual([]);
  });
});
