import type { Confidence } from '../../domain/finding';
import type { Range } from '../range';

/** A web address in a text, with or without scheme. */
export interface Link extends Range {
  /** In lower case, without port and credentials. */
  readonly host: string;
}

/** A stretch of text (whole lines) as its readers see it: hidden characters dropped, fancy letters undone, case and diacritics kept. */
export interface Reading {
  readonly text: string;
  /** In the order of their start. Numbers and names inside them are not values. */
  readonly links: readonly Link[];
}

export interface DetectorOptions {
  /** Values that are fine; each detector says how it compares them. */
  readonly allow: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly regions: readonly string[];
}

/** A value in a reading. */
export interface Value extends Range {
  readonly confidence: Confidence;
  /** Which of the detector's sorts, such as `us-ssn` or `github`; rules may name it in `only`. */
  readonly sort: string;
}

/** What a line has, known before any detector reads it: most of it from the pass itself, which costs next to nothing. */
export interface LineFacts {
  /** To be asked for last: it may have to be made. */
  readonly text: string;
  /** At least as many digits of any script as it has. */
  readonly digits: number;
  /** The same with letters that look like digits. */
  readonly digitLike: number;
  /** At least as many digits as stand together, with at most one short word between. */
  readonly digitChain: number;
  /** Words right after a dot. */
  readonly innerDots: number;
  /** An `@` behind something. */
  readonly hasAt: boolean;
  /** Two colons may stand close together: at most four letters, digits and dots between them. */
  readonly closeColons: boolean;
  /** An opening bracket, `&` or `\\`. */
  readonly hasBracket: boolean;
  /** An `@` may be written as a word or in brackets, and a host after it. */
  readonly saysAt: boolean;
  /** Words that announce a secret, or are part of a machine's name. */
  readonly hasSecretWord: boolean;
  readonly hasMachineWord: boolean;
  /** A long run without space that is not one plain word. */
  readonly hasOddRun: boolean;
  /** Three digits in a row are written as words. */
  readonly spelledDigits: boolean;
  /** Letters beside digits look like digits. */
  readonly lookAlikeDigits: boolean;
  /** All of the line that has a dot, colon or slash inside something, as `acme.example`: a space after each. */
  readonly signedRuns: string;
  /** A dot is written as a word, in brackets, or apart. */
  readonly spelledDot: boolean;
  /** Single characters with spaces between them. */
  readonly letterByLetter: boolean;
}

/** Finds values of one sort. Pure, and in time linear to the text: a long text without values costs next to nothing. */
export type Detect = (reading: Reading, options: DetectorOptions) => Value[];
