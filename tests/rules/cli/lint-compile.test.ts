import { expect, test } from 'vitest';
import { aPack, aRule, codesOf, lintOf } from './a-pack';

/** A window of time without a time is no rule that anybody can run. */
const TIMELESS = aRule({ kind: 'window' });

test('a rule that clients would switch off is one error, however many examples it has', async () => {
  const codes = await codesOf(aPack([TIMELESS]));
  expect(codes.filter((code) => code.includes('compile'))).toEqual([
    'error does-not-compile [falcon]',
  ]);
  expect(codes.filter((code) => code.includes('example'))).toEqual([]);
});

test('the error says why, and what to do', async () => {
  const issue = (await lintOf(aPack([TIMELESS]))).find(({ code }) => code === 'does-not-compile');
  expect(issue?.what).toContain('A window needs a calendar, from or until.');
  expect(issue?.cure).toContain('status: draft');
});
