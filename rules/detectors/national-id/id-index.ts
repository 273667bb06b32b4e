import { type ContextWords, contextWords } from '../context-words';
import type { Candidate } from '../grouped-numbers';
import type { IdKind } from './kind';

/** A picture of a kind, made ready. */
interface Entry {
  readonly kind: IdKind;
  /** One sign for each character: 9, A or X. */
  readonly classes: string;
  /** Sizes of the groups with separators, such as `3-2-4` or `3_2_4`; `*` for any. */
  readonly format: string;
}

/** A kind that a candidate may be. */
export interface IdMatch {
  readonly kind: IdKind;
  /** Grouped in one of the ways it is printed, or not at all; else only a word beside it can tell. */
  readonly isPrinted: boolean;
  readonly isBare: boolean;
  /** Its check digits are wrong: only its name beside it can tell. */
  readonly isWrong: boolean;
}

const MOST_KNOWN = 5000;
const UNIFORM = /^\d+(?:([^\d])\d+)(?:\1\d+)*$/;

/** Kinds by the shape of their values, so that a candidate meets only those of its own shape. */
export class IdIndex {
  private readonly byMask = new Map<string, Entry[]>();
  private readonly loose = new Map<number, Entry[]>();
  /** What masks met before came to. */
  private readonly known = new Map<string, readonly Entry[]>();
  private readonly words = new Map<string, ContextWords>();

  constructor(kinds: readonly IdKind[]) {
    for (const kind of kinds)
      for (const picture of kind.pictures.split('|')) this.add(kind, picture);
  }

  /** All kinds whose shape and check digits the candidate has. */
  matches(candidate: Candidate): IdMatch[] {
    const mask = maskOf(candidate.value);
    const entries = this.entriesOf(mask);
    if (entries.length === 0) return [];
    const format = formatOf(candidate.format);
    return entries.flatMap((entry) => matchOf(entry, candidate, format) ?? []);
  }

  /** The words of a kind, made ready when first asked for. */
  wordsOf(kind: IdKind): ContextWords {
    const before = this.words.get(kind.words);
    if (before) return before;
    const words = contextWords(kind.words);
    this.words.set(kind.words, words);
    return words;
  }

  private entriesOf(mask: string): readonly Entry[] {
    const before = this.known.get(mask);
    if (before) return before;
    const loose = this.loose.get(mask.length) ?? [];
    const entries = [
      ...(this.byMask.get(mask) ?? []),
      ...loose.filter(({ classes }) => isOf(classes, mask)),
    ];
    if (this.known.size < MOST_KNOWN) this.known.set(mask, entries);
    return entries;
  }

  private add(kind: IdKind, picture: string): void {
    const classes = picture.replace(/[^9AX]/g, '');
    const format = picture.startsWith('*')
      ? '*'
      : picture.replace(/[9AX]+/g, (group) => String(group.length));
    const entry = { kind, classes, format };
    if (classes.includes('X'))
      this.loose.set(classes.length, [...(this.loose.get(classes.length) ?? []), entry]);
    else this.byMask.set(classes, [...(this.byMask.get(classes) ?? []), entry]);
  }
}

function matchOf(entry: Entry, candidate: Candidate, format: Format): IdMatch | undefined {
  const { kind } = entry;
  const isWhole = format.exact === String(candidate.value.length);
  const isPrinted = isWhole ? isBareAllowed(entry.format) : isFormat(entry.format, format);
  const isRegrouped = format.uniform !== undefined && /^\d+$/.test(candidate.value);
  if (!isPrinted && !(isRegrouped && isBareAllowed(entry.format))) return undefined;
  const isWrong = kind.check?.(candidate.value) === false;
  if (isWrong && !(kind.named && isPrinted)) return undefined;
  return { kind, isPrinted, isBare: candidate.format === format.exact && isWhole, isWrong };
}

function maskOf(value: string): string {
  let mask = '';
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    mask += code >= 48 && code <= 57 ? '9' : code >= 65 && code <= 90 ? 'A' : '?';
  }
  return mask;
}

function isOf(classes: string, mask: string): boolean {
  for (let at = 0; at < mask.length; at += 1) {
    const wanted = classes.charAt(at);
    if (wanted !== 'X' ? wanted !== mask.charAt(at) : !/[9A]/.test(mask.charAt(at))) return false;
  }
  return true;
}

function isBareAllowed(format: string): boolean {
  return format === '*' || !/[^\d_]/.test(format);
}

/** As grouped, and with `_` for separators that are all the same; digits parted one by one count as not grouped. */
interface Format {
  readonly exact: string;
  readonly uniform: string | undefined;
}

function formatOf(format: string): Format {
  if (/^1(?:[^\d]1)+$/.test(format))
    return { exact: String((format.length + 1) / 2), uniform: undefined };
  return {
    exact: format,
    uniform: UNIFORM.test(format) ? format.replace(/[^\d]/g, '_') : undefined,
  };
}

function isFormat(wanted: string, { exact, uniform }: Format): boolean {
  return wanted === '*' || wanted === exact || (uniform !== undefined && wanted === uniform);
}
