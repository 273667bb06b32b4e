import { expect, test } from 'vitest';
import { momentIn } from '../../sites/scheduled';

const LOCAL = new Date(2026, 10, 24, 10, 5).toISOString();
const EVENING = new Date(2026, 10, 24, 22, 5).toISOString();

test.each([
  ['en-US', 'Will send on Tue, Nov 24, 2026 at 10:05 AM', LOCAL],
  ['en-US', 'Will send on Tue, Nov 24, 2026 at 10:05 PM', EVENING],
  ['en-GB', 'Will send on 24 November 2026 at 22:05', EVENING],
  ['de', 'Wird am Di., 24. Nov. 2026 um 22:05 gesendet', EVENING],
  ['fr', 'Sera envoyé le 24 novembre 2026 à 10:05', LOCAL],
  ['es', 'Se enviará el 24 de noviembre de 2026 a las 10:05', LOCAL],
  ['ar', 'سيُرسل في ٢٤ نوفمبر ٢٠٢٦ ١٠:٠٥', LOCAL],
  ['de', '24.11.2026, 10:05', LOCAL],
  ['en-US', '11/24/2026, 10:05 AM', LOCAL],
  ['xx-not-a-language-tag-at-all', '24 Nov 2026 10:05', LOCAL],
  ['en', '2026-11-24T10:05:00Z', '2026-11-24T10:05:00.000Z'],
])('%s: %s', (language, text, wanted) => {
  expect(momentIn(text, language)).toBe(wanted);
});

test.each(['', 'soon', 'Tuesday at 10:05', '24 November 2026', 'Nov 2026 10:05'])(
  'is not guessed from "%s"',
  (text) => {
    expect(momentIn(text, 'en')).toBeUndefined();
  },
);
