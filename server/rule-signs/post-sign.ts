/** The sign of the row that counts the checked posts of a day; it names no rule. */
export const POST_SIGN = 'post';
