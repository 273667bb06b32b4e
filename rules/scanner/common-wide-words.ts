/** Those of COMMON_WORDS that `rn` or `vv` may be written in, for m or w: a page needs no others. */
export const COMMON_WIDE_WORDS: readonly string[] = (
  'always come customer down email follow from know made make many message money more most much must news number same show some team them time ' +
  'tomorrow want watch week well were what when where which while will wish with work world would'
).split(' ');
