import { describe, expect, test } from 'vitest';
import { ALL_KINDS } from '../../../rules/detectors/national-id/all-kinds';
import { JUDGED } from './judged-numbers';

/** Two validators that were written apart seldom make the same mistake. */
describe('a number is judged as another validator judges it', () => {
  test.each(Object.entries(JUDGED))('%s', (sort, { right, wrong }) => {
    expect(right.split(/\s/).filter((value) => !passes(sort, value))).toEqual([]);
    expect(wrong.split(/\s/).filter((value) => passes(sort, value))).toEqual([]);
  });
});

function passes(sort: string, value: string): boolean {
  const strictest = ALL_KINDS.find((kind) => kind.sort === sort && fits(kind.pictures, value));
  return strictest !== undefined && strictest.check?.(value) !== false;
}

function fits(pictures: string, value: string): boolean {
  const shape = value.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
  return pictures
    .split('|')
    .map((picture) => picture.replace(/[^9AX]/g, '').replaceAll('X', '[9A]'))
    .some((picture) => new RegExp(`^${picture}$`).test(shape));
}
