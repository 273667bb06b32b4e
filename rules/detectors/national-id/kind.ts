/**
 * How far the shape and check digits of an id prove it without a word beside it.
 * `strong`: no other number looks so. `fair`: check digits in a shape of its own. `weak`: check digits that one number in ten has.
 * `printed`: no check digits, but groups of its own. `words`: nothing without a word beside it.
 */
export type Proof = 'strong' | 'fair' | 'weak' | 'printed' | 'words';

/** One sort of personal, tax or company number. */
export interface IdKind {
  /** Country (ISO 3166-1) and name, such as `us-ssn`. */
  readonly sort: string;
  /**
   * How it is printed, parted by `|`: `9` stands for a digit, `A` for a letter, `X` for either; `_` for any one separator, the same
   * throughout, or none; other signs for themselves. After a leading `*` separators may stand anywhere.
   */
  readonly pictures: string;
  readonly proof: Proof;
  /** Words that tell that it is meant, parted by `|`, in lower case without diacritics. */
  readonly words: string;
  /** Check digits and whatever else must hold; gets the value in capitals without separators. */
  readonly check?: (value: string) => boolean;
  /** Counts a little where its name stands beside it, though its check digits are wrong: examples and slips are written so. */
  readonly named?: true;
}
