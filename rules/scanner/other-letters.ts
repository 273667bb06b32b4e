const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Has a pattern letters of other scripts than Latin? Then it runs on a reading of its own, in which they are no disguise. Signs, such as
 * those of money, are read the same either way.
 */
export function hasOtherLetters(source: string): boolean {
  return OTHER_LETTER.test(source);
}
