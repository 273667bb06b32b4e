import { InvalidArgumentError } from 'commander';

/** For options that count. */
export function wholeNumber(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError('Give a whole number.');
}
