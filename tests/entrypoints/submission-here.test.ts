import { describe, expect, test } from 'vitest';
import { likeness } from '../../entrypoints/checker/likeness';
import { submissionHere } from '../../entrypoints/checker/submission-here';
import { aDraft, aSubmission } from './builders';

describe('what was submitted from here', () => {
  const submission = aSubmission();

  test('the same text', () => {
    expect(submissionHere([submission], aDraft())).toEqual({ same: submission });
  });

  test('an earlier version of it', () => {
    const draft = aDraft({ text: 'What a record quarter, everyone!' });
    expect(submissionHere([submission], draft)).toEqual({ earlier: submission });
  });

  test('not another post of the same account', () => {
    expect(submissionHere([submission], aDraft({ text: 'We open on Monday.' }))).toEqual({});
  });

  test('the same text with another file is another version', () => {
    const withFile = (sha256: string) =>
      aDraft({ media: [{ kind: 'image', sha256: sha256.repeat(64) }] });
    const approved = aSubmission({ draft: withFile('a') });
    expect(submissionHere([approved], withFile('a'))).toEqual({ same: approved });
    expect(submissionHere([approved], withFile('b'))).toEqual({ earlier: approved });
    expect(submissionHere([approved], aDraft({ media: [{ kind: 'image' }] }))).toEqual({
      earlier: approved,
    });
  });

  test('a submission from before files were hashed is compared without hashes', () => {
    const before = aSubmission({ draft: aDraft({ media: [{ kind: 'image', alt: 'a' }] }) });
    const now = (alt: string) =>
      aDraft({ media: [{ kind: 'image', sha256: 'a'.repeat(64), alt }] });
    expect(submissionHere([before], now('a'))).toEqual({ same: before });
    expect(submissionHere([before], now('b'))).toEqual({ earlier: before });
  });

  test.each([
    ['another account', aDraft({ account: { id: 'acme_support', name: '', kind: 'brand' } })],
    ['another surface', aDraft({ surface: 'reply' })],
    ['a reply to another post', aDraft({ replyTo: '17' })],
    ['another site', aDraft({ site: 'linkedin' })],
  ])('not for %s', (_name, draft) => {
    expect(submissionHere([submission], draft)).toEqual({});
  });

  test('an open one comes before one that ended', () => {
    const ended = aSubmission({ id: 'sub-0', state: 'refused' });
    expect(submissionHere([ended, submission], aDraft())).toEqual({ same: submission });
    expect(submissionHere([ended], aDraft())).toEqual({ same: ended });
  });

  test('the version that is most alike', () => {
    const other = aSubmission({
      id: 'sub-2',
      draft: aDraft({ text: 'What a quarter it was for us' }),
    });
    const draft = aDraft({ text: 'What a record quarter for us!' });
    expect(submissionHere([other, submission], draft).earlier?.id).toBe('sub-1');
  });
});

test.each([
  ['one two three', 'one two three', 1],
  ['one two', 'three four', 0],
  ['one one one', 'one', 0.5],
  ['', '', 1],
  ['', 'one', 0],
  ['新製品です', '新製品でした', 0.7],
])('"%s" and "%s" are alike', (a, b, wanted) => {
  expect(likeness(a, b)).toBeCloseTo(wanted, 1);
});
