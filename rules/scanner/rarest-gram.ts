/** Letters and signs of English posts, commonest first; what is not here is rarer. */
const BY_FREQUENCY = " etaoinsrhldcumfpgwybvkxjqz.,'-";
/** Pairs that nearly every post has. */
const COMMON_PAIRS = new Set(
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur'.split(
    ' ',
  ),
);

/** What it costs when as many literals again have the same gram. */
const COST_OF_TWICE = 5;

/** How many literals have each gram. */
export function countGrams(literals: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const literal of literals) {
    for (const gram of new Set(gramsOf(literal))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Where the four units of a literal begin that English texts have least, and few other literals. `counts`: see `countGrams`. */
export function rarestGram(literal: string, counts: ReadonlyMap<string, number>): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  gramsOf(literal).forEach((gram, at) => {
    const cost = costOf(gram) + COST_OF_TWICE * Math.log2(counts.get(gram) ?? 1);
    if (cost < least) {
      least = cost;
      best = at;
    }
  });
  return best;
}

function gramsOf(literal: string): string[] {
  const count = Math.max(0, Math.min(literal.length, 120) - 3);
  return Array.from({ length: count }, (_, at) => literal.slice(at, at + 4));
}

function costOf(gram: string): number {
  let cost = 0;
  for (let at = 0; at < gram.length; at += 1) {
    const rank = BY_FREQUENCY.indexOf(gram.charAt(at));
    cost += rank < 0 ? 0 : BY_FREQUENCY.length - rank;
    if (COMMON_PAIRS.has(gram.slice(at, at + 2))) cost += 12;
  }
  return cost;
}
