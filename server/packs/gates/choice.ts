import { COMMON_WORDS } from '../../../rules/scanner/common-words';

/** Texts of which one must stand. */
export type Choice = readonly string[];

/** Shorter ones stand in too many posts, and the scanner cannot see them. */
export const LEAST_LENGTH = 3;
const ENOUGH_LENGTH = 8;

/** The choice that fewest posts have, without texts that add nothing to it. */
export function bestOf(choices: readonly (Choice | undefined)[]): Choice | undefined {
  let best: Choice | undefined;
  for (const given of choices) {
    const choice = given && withoutLonger(given);
    if (choice && choice.length > 0 && (!best || costOf(choice) < costOf(best))) best = choice;
  }
  return best;
}

/** Beginnings of so many letters still stand in few posts. */
const BEGINNINGS = [12, 10, 8, 7, 6, 5, 4];

/** The same with at most so many texts: where there are more, their beginnings, which many share; undefined where even those are too many. */
export function shortened(texts: Choice, most: number): Choice | undefined {
  let choice = withoutLonger([...new Set(texts)]);
  for (const length of BEGINNINGS) {
    if (choice.length <= most) return choice;
    choice = withoutLonger([...new Set(choice.map((text) => text.slice(0, length)))]);
  }
  return choice.length <= most ? choice : undefined;
}

/** Where a shorter one stands in a longer one, the shorter is enough: `launch` for `launches`. */
function withoutLonger(texts: Choice): Choice {
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

/** How often it is to be expected, on no particular scale: short and common words weigh most, and each choice adds. */
function costOf(choice: Choice): number {
  return choice.reduce(
    (sum, text) =>
      sum + 2 ** (ENOUGH_LENGTH - Math.min(text.length, ENOUGH_LENGTH)) * commonness(text),
    0,
  );
}

function commonness(text: string): number {
  const words = text.split(/[^a-z0-9]+/).filter((word) => word !== '');
  if (words.length === 0) return 4;
  return words.every((word) => COMMON_WORDS.has(word)) && text.length < 12 ? 40 : 1;
}
