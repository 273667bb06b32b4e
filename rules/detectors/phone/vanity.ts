import type { Reading, Value } from '../detector';
import { isInside } from '../inside';

/** A free line with a word in place of digits, such as 1-800-FLOWERS; a word may be longer than it needs to be. */
const VANITY =
  /(?<![\p{L}\p{N}_-])(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[\d-]{0,5}[A-Z])[A-Z\d](?:-?[A-Z\d]){6,10}(?![\p{L}\p{N}_])/gu;

/** North American numbers that are spelled with letters. */
export function vanityNumbers(reading: Reading): Value[] {
  const { text } = reading;
  if (!/8(?:00|33|44|55|66|77|88)/.test(text)) return [];
  return Array.from(text.matchAll(VANITY)).flatMap(({ 0: written, index }) => {
    if (isInside(reading.links, index) || !/[A-Z]{3}/.test(written)) return [];
    return [
      { start: index, end: index + written.length, sort: 'vanity', confidence: 'medium' as const },
    ];
  });
}
