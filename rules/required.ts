import type { Hit } from './phrase';
import { type Match, matchesOf, type Scan } from './scan';

interface Requirement {
  /** Slot of the phrases that call for it; absent = always. */
  readonly when: number | undefined;
  readonly need: number;
  readonly position: 'anywhere' | 'first';
}

/**
 * Says what is missing. `anywhere`: in any part of the draft. `first`: at the very start of the part that calls for it, since each
 * part of a thread is also seen alone. A disguised phrase calls for a text but never stands for one.
 */
export function matchRequired({ when, need, position }: Requirement) {
  return (scan: Scan, counts: (match: Match) => boolean): Match[] => {
    const calling = when === undefined ? [0] : partsOf(matchesOf(scan, when).filter(counts));
    const present = matchesOf(scan, need).filter((hit) => !hit.disguised);
    if (position === 'first') {
      return calling
        .filter((part) => !present.some((hit) => hit.part === part && isFirst(scan, hit)))
        .map((part) => ({ part, start: 0, end: 0, missing: true }));
    }
    const [part] = calling;
    if (part === undefined || present.length > 0) return [];
    const end = scan.draft.parts[part]?.length ?? 0;
    return [{ part, start: end, end, missing: true }];
  };
}

function partsOf(matches: readonly Match[]): number[] {
  return [...new Set(matches.map((match) => match.part))].sort((a, b) => a - b);
}

/** True where no letter or digit comes before it. */
function isFirst(scan: Scan, hit: Match & Hit): boolean {
  const before = scan.draft.parts[hit.part]?.slice(0, hit.start) ?? '';
  return !/[\p{L}\p{N}]/u.test(before);
}
