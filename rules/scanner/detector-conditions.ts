import type { DetectorRow } from '../detectors/detect';
import { AT, COLON, DOT, HASH, SLASH } from './classes';
import type { Finder } from './finder';
import { foldedLiteral } from './literals';

const CLASS_OF: Readonly<Record<string, number>> = {
  '@': AT,
  '.': DOT,
  ':': COLON,
  '://': COLON,
  '/': SLASH,
  '#': HASH,
};

/** What its trigger says, as far as the pass can tell: signs by their class, longer texts as literals. */
export function conditionsOf({
  trigger,
  mayHave,
}: DetectorRow): Pick<Finder, 'digits' | 'classes' | 'literals' | 'may'> {
  const { digits, anyOf } = trigger ?? {};
  const conditions: {
    digits?: number;
    classes?: number;
    literals?: readonly string[];
    may?: NonNullable<Finder['may']>;
  } = {};
  if (mayHave) conditions.may = mayHave;
  if (digits !== undefined) conditions.digits = digits;
  if (!anyOf) return conditions;
  if (anyOf.every((text) => CLASS_OF[text] !== undefined)) {
    conditions.classes = anyOf.reduce((classes, text) => classes | (CLASS_OF[text] ?? 0), 0);
  } else if (anyOf.every((text) => foldedLiteral(text) !== undefined)) conditions.literals = anyOf;
  return conditions;
}
