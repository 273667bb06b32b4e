import { expect, test } from 'vitest';
import { testPack } from '../../../rules/examples';
import type { ReadPack } from '../../../rules/read-pack';
import type { PackSource } from '../../../server/packs/source/whole-source';
import { poorRules, remarksOn, surprises } from './a-starter';

interface StarterRead {
  readonly name: string;
  readonly source: PackSource;
  readonly read: ReadPack;
}

/** What is asked of every pack that Guidepost brings; `status`: of each of its rules. */
export function isSound({ name, source, read }: StarterRead, status: string): void {
  test('is read without a rule skipped, under its own name and for anybody', () => {
    expect(read.skipped).toEqual([]);
    expect(read.pack).toMatchObject({ id: name, org: 'guidepost', minEngine: 2, accounts: [] });
  });

  test('has nothing that the linter minds', () => {
    expect(remarksOn(source)).toEqual([]);
  });

  test('does what each of its examples says', () => {
    expect(surprises(read)).toEqual([]);
    expect(testPack(read).length).toBeGreaterThanOrEqual(8 * read.rules.length);
  });

  test('gives each rule examples, a source, an owner, a review date and its status', () => {
    expect(poorRules(read, status)).toEqual([]);
  });
}
