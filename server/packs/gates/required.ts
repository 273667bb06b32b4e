import type { AST } from '@eslint-community/regexpp';
import { foldedUnit, valueOfPoint } from '../../../rules/scanner/characters';
import { WORD } from '../../../rules/scanner/classes';
import { bestOf, type Choice, LEAST_LENGTH, shortened } from './choice';

/** What is known of the texts that a part of a pattern matches, folded as the scanner folds. */
export interface Known {
  /** All of them, where they are few. */
  readonly all: Choice | undefined;
  /** One of these stands in each of them. */
  readonly need: Choice | undefined;
  /** UTF-16 units of the longest; infinite where there is no longest. */
  readonly longest: number;
}

const MOST_TEXTS = 240;
const LONGEST_TEXT = 60;
const NOTHING: Known = { all: [''], need: undefined, longest: 0 };

/** Thrown where a pattern has what RE2 has not. */
export class NotTold extends Error {}

export function knownOfAlternatives(alternatives: readonly AST.Alternative[]): Known {
  const parts = alternatives.map(({ elements }) => knownOfSequence(elements.map(knownOf)));
  if (parts.length === 1) return parts[0] ?? NOTHING;
  const all = parts.every((part) => part.all)
    ? few(parts.flatMap((part) => part.all ?? []))
    : undefined;
  const needs = parts.map(requiredOf);
  return {
    all,
    need: needs.every((need) => need)
      ? shortened(
          needs.flatMap((need) => need ?? []),
          MOST_TEXTS,
        )
      : undefined,
    longest: Math.max(...parts.map(({ longest }) => longest)),
  };
}

/** The best set of texts of which one must stand wherever the part matches. */
export function requiredOf({ all, need }: Known): Choice | undefined {
  const whole = all?.every((text) => text.length >= LEAST_LENGTH) ? all : undefined;
  return bestOf([whole, need]);
}

function knownOf(element: AST.Element): Known {
  switch (element.type) {
    case 'Character':
      return knownOfCharacter(element);
    case 'CharacterClass':
      return knownOfClass(element);
    case 'CharacterSet':
      return oneOf(element);
    case 'Group':
    case 'CapturingGroup':
      return knownOfAlternatives(element.alternatives);
    case 'Quantifier':
      return knownOfRepeated(element);
    case 'Assertion':
      return knownOfAssertion(element);
    default:
      throw new NotTold();
  }
}

function knownOfCharacter({ value }: AST.Character): Known {
  const all = isSeen(value) ? [folded(value)] : undefined;
  return { all, need: undefined, longest: value > 0xffff ? 2 : 1 };
}

/** Beside signs that are not ASCII the scanner may miss a text: hidden characters stand there. */
function isSeen(point: number): boolean {
  return point < 128 || (valueOfPoint(point) & WORD) !== 0;
}

function knownOfAssertion({ kind }: AST.Assertion): Known {
  if (kind === 'word') return NOTHING;
  // Where a match may begin depends on what stands far off: it cannot be searched in a stretch of the line.
  if (kind === 'start' || kind === 'end') return { ...NOTHING, longest: Number.POSITIVE_INFINITY };
  throw new NotTold();
}

/** Sets of RE2 that JavaScript has, too, are of ASCII; what they leave out has letters of two units. */
function oneOf(set: AST.CharacterSet): Known {
  const isNarrow = 'negate' in set && !set.negate;
  return { all: undefined, need: undefined, longest: isNarrow ? 1 : 2 };
}

function knownOfClass({ negate, elements }: AST.CharacterClass): Known {
  const ranges = elements.map(rangeOf);
  const highest = Math.max(...ranges.map(([, max]) => max));
  const longest = negate || highest > 0xffff ? 2 : 1;
  if (negate || ranges.some(([min, max]) => max - min >= MOST_TEXTS)) {
    return { all: undefined, need: undefined, longest };
  }
  const points = ranges.flatMap(([min, max]) =>
    Array.from({ length: max - min + 1 }, (_, more) => min + more),
  );
  const all = points.every(isSeen) ? few(points.map(folded)) : undefined;
  return { all, need: undefined, longest };
}

function rangeOf(element: AST.CharacterClassElement): [min: number, max: number] {
  if (element.type === 'Character') return [element.value, element.value];
  if (element.type === 'CharacterClassRange') return [element.min.value, element.max.value];
  return [0, 0x10ffff];
}

function knownOfRepeated({ min, max, element }: AST.Quantifier): Known {
  const once = knownOf(element);
  const longest = once.longest === 0 ? 0 : once.longest * max;
  if (min === 0) {
    const all = max === 1 && once.all ? few([...once.all, '']) : max === 0 ? [''] : undefined;
    return { all, need: undefined, longest };
  }
  const least = knownOfSequence(Array.from({ length: Math.min(min, LONGEST_TEXT) }, () => once));
  return {
    all: min === max && min <= LONGEST_TEXT ? least.all : undefined,
    need: requiredOf(least),
    longest,
  };
}

/** Texts that follow each other are joined as long as they are few. */
function knownOfSequence(parts: readonly Known[]): Known {
  let run: Choice = [''];
  let isWhole = true;
  const needs: (Choice | undefined)[] = [];
  for (const part of parts) {
    const joined: Choice | undefined = part.all && joinedOf(run, part.all);
    if (joined) run = joined;
    else {
      needs.push(requiredOf({ all: run, need: part.need, longest: 0 }), requiredOf(part));
      run = part.all ?? [''];
      isWhole = false;
    }
  }
  return {
    all: isWhole ? run : undefined,
    need: bestOf([...needs, requiredOf({ all: run, need: undefined, longest: 0 })]),
    longest: parts.reduce((sum, { longest }) => sum + longest, 0),
  };
}

function joinedOf(run: Choice, next: Choice): Choice | undefined {
  if (run.length * next.length > 4 * MOST_TEXTS) return undefined;
  const joined = few(run.flatMap((text) => next.map((more) => text + more)));
  return joined?.some((text) => text.length > LONGEST_TEXT) ? undefined : joined;
}

function few(texts: readonly string[]): Choice | undefined {
  const different = [...new Set(texts)];
  return different.length > MOST_TEXTS ? undefined : different;
}

function folded(point: number): string {
  if (point > 0xffff) return String.fromCodePoint(point);
  return String.fromCharCode(foldedUnit(String.fromCharCode(point), 0));
}
