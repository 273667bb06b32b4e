/** One reading of a stretch of folded text as a word; several readings may start at the same place. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `whole`: stands alone. `part`: of a CamelCase word. `look-alike`: digits or signs stand for letters. `spaced`: s p a c e d. */
  readonly reading: 'whole' | 'part' | 'look-alike' | 'spaced';
  /** True where words that are written together may be meant as several: hashtags, mentions, hidden characters inside. */
  readonly joins: boolean;
  /** Folded offset of each letter; only where they do not follow each other. */
  readonly offsets?: readonly number[];
}
