import type { DetectorRow } from '../detectors/detect';
import { AT, COLON, DOT, HASH, SLASH } from './classes';
import type { Conditions } from './finder';
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
export function conditionsOf({ trigger, mayHave }: DetectorRow): Conditions {
  const { digits = 0, anyOf } = trigger ?? {};
  const own = { may: mayHave, digits };
  if (!anyOf) return own;
  if (anyOf.every((text) => CLASS_OF[text] !== undefined)) {
    const classes = anyOf.reduce((all, text) => all | (CLASS_OF[text] ?? 0), 0);
    return { ...own, classes };
  }
  return anyOf.every((text) => foldedLiteral(text) !== undefined)
    ? { ...own, literals: anyOf }
    : own;
}
