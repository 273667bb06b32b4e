/** The same rules as a loop of native regular expressions, one a rule, as a simple checker would do it; without detectors. Gives ids of rules. */
export function loopOf(rules) {
  const entries = rules.flatMap((rule) => entryOf(rule) ?? []);
  return (text) => entries.filter(({ matches }) => matches(text)).map(({ id }) => id);
}

function entryOf(rule) {
  if (rule.kind === 'pattern') {
    const pattern = new RegExp(rule.pattern, 'i');
    return { id: rule.id, matches: (text) => pattern.test(text) };
  }
  if (rule.kind === 'require') {
    const when = expressionOf(rule.when);
    const need = expressionOf(rule.need);
    return { id: rule.id, matches: (text) => when.test(text) && !need.test(text) };
  }
  if (rule.kind !== 'term') return undefined;
  const term = expressionOf(rule.terms);
  if (!rule.near) return { id: rule.id, matches: (text) => term.test(text) };
  const near = expressionOf(rule.near.words, 'gi');
  return {
    id: rule.id,
    matches: (text) => {
      const found = term.exec(text);
      if (!found) return false;
      const start = found.index;
      const end = start + found[0].length;
      return [...text.matchAll(near)].some(
        ({ index, 0: word }) =>
          Math.max(index - end, start - index - word.length) <= rule.near.within,
      );
    },
  };
}

function expressionOf(terms, flags = 'i') {
  const phrases = terms.map((term) => term.split(/[\s-]+/).join(`[\\s\\-_'"*/]{1,6}`));
  return new RegExp(`(?<![a-z0-9])(?:${phrases.join('|')})(?:e?s)?(?![a-z0-9])`, flags);
}
