import { checkDraft } from '../../../rules/check';
import { compilePack } from '../../../rules/compile';
import { exampleSituation } from '../../../rules/example-situation';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import type { ReadPack } from '../../../rules/read-pack';
import type { Rule } from '../../../rules/rule';
import type { Lintable, Piece } from './issue';

/** A function that says what a pack finds in a text; each text is checked once for each scope. The pack is compiled at the first question. */
export function findingsOn({ pack, rules }: ReadPack): Lintable['findingsOn'] {
  const known = new Map<string, ReadonlyMap<string, Piece[]>>();
  // A short example has no language that could be told.
  const heavy = { ...ALL_HEAVY_PARTS, language: () => undefined };
  let compiled: ReturnType<typeof compilePack> | undefined;
  return (text, rule) => {
    const key = JSON.stringify([rule.scope, text]);
    const before = known.get(key);
    if (before) return before;
    compiled ??= compilePack(pack, rules, heavy);
    const found = piecesByRule(text, rule, compiled);
    known.set(key, found);
    return found;
  };
}

function piecesByRule(
  text: string,
  rule: Rule,
  compiled: ReturnType<typeof compilePack>,
): Map<string, Piece[]> {
  const { draft, context } = exampleSituation(rule, text, compiled.pack);
  const { findings, shadow } = checkDraft(draft, compiled, context);
  const pieces = new Map<string, Piece[]>();
  for (const { ruleId, start, end } of [...findings, ...shadow]) {
    pieces.set(ruleId, [...(pieces.get(ruleId) ?? []), { start, end }]);
  }
  return pieces;
}
