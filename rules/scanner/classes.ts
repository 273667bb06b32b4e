/**
 * What the scanner knows of a character, as bits above the 16 of its key. The key is the same for all that may stand for one letter:
 * case, diacritics, and digits that pass for letters do not count.
 */
export const KEY = 0xffff;
/** Of the keys of signs: one that stands in keys and passwords, not in words. Letters of far scripts have this bit, too. */
export const ODD_SIGN = 1 << 15;
export const LOWER = 1 << 16;
export const UPPER = 1 << 17;
export const DIGIT = 1 << 18;
/** A sign that may stand for a letter: `$`. */
export const SIGN = 1 << 19;
/** A letter of a script that puts no spaces between words: each counts as a word. */
export const ALONE = 1 << 20;
/** A letter of another script that passes for a Latin one. */
export const ALIKE = 1 << 21;
/** A letter of another script that passes for none. */
export const FOREIGN = 1 << 22;
/** Fancy writing of something plain: the line must be folded before it is scanned. */
export const FANCY = 1 << 23;
/** Not seen by readers, or a mark on the letter before it. */
export const HIDDEN = 1 << 24;
/** Facts that triggers ask for. */
export const AT = 1 << 25;
export const DOT = 1 << 26;
export const COLON = 1 << 27;
export const SLASH = 1 << 28;
export const HASH = 1 << 29;
/** Not ASCII. */
export const WIDE = 1 << 30;
/** An opening bracket, `&` or `\\`: what stands around signs that are spelled out. */
export const BRACKET = 1 << 31;

export const LATIN = LOWER | UPPER;
export const LETTER = LATIN | ALIKE | FOREIGN;
export const WORD = LETTER | DIGIT;
