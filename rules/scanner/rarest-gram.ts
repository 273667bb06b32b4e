/** Letters and signs of English posts, commonest first; what is not here is rarer. */
const BY_FREQUENCY = " etaoinsrhldcumfpgwybvkxjqz.,'-";
/** Pairs that nearly every post has. */
const COMMON_PAIRS = new Set(
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur'.split(
    ' ',
  ),
);

/** Where the four units of a literal begin that English texts have least. */
export function rarestGram(literal: string): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 4 <= Math.min(literal.length, 120); at += 1) {
    const cost = costOf(literal.slice(at, at + 4));
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best;
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
