import type { Draft } from '../../../../domain/draft';
import { type Finding, type Verdict, verdictOf } from '../../../../domain/finding';
import { checkDraft } from '../../../../rules/check';
import { type CompiledPack, compilePack } from '../../../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../../../rules/heavy/all';
import type { ReadPack } from '../../../../rules/read-pack';
import { contextOf, type DraftOptions, draftOf } from '../../draft/draft-options';
import type { Post } from '../../draft/read-posts';

/** A post on which two versions of a pack do not say the same. */
export interface PostChange {
  readonly line?: number | undefined;
  readonly id?: string | undefined;
  readonly draft: Draft;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Findings of one version only. */
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

export interface Comparison {
  readonly posts: number;
  /** Posts whose verdict changes, in the order of the corpus. */
  readonly verdicts: readonly PostChange[];
  /** Posts with other findings but the same verdict. */
  readonly findings: readonly PostChange[];
  /** Posts by the verdicts of both versions, such as `clear -> advise`. */
  readonly moves: ReadonlyMap<string, number>;
  /** Posts in which each rule finds something, before and after. */
  readonly byRule: ReadonlyMap<string, readonly [before: number, after: number]>;
}

/** Checks every post with both versions. A post that says when it goes out is checked for that moment, all others for the same one. */
export async function comparePosts(
  posts: AsyncIterable<Post>,
  versions: readonly [ReadPack, ReadPack],
  options: DraftOptions,
): Promise<Comparison> {
  const [before, after] = [checker(versions[0]), checker(versions[1])];
  const moment = { ...options, at: options.at ?? new Date().toISOString() };
  const verdicts: PostChange[] = [];
  const findings: PostChange[] = [];
  const moves = new Map<string, number>();
  const byRule = new Map<string, [number, number]>();
  let count = 0;
  for await (const post of posts) {
    count += 1;
    const mine = { ...moment, ...post.options };
    const results = [before(post, mine), after(post, mine)] as const;
    countRules(results[0].findings, 0, byRule);
    countRules(results[1].findings, 1, byRule);
    const change = changeOf(post, results);
    const move = `${change.before} -> ${change.after}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
    if (change.before !== change.after) verdicts.push(change);
    else if (change.gone.length + change.come.length > 0) findings.push(change);
  }
  return { posts: count, verdicts, findings, moves, byRule };
}

type Checked = { readonly draft: Draft; readonly findings: readonly Finding[] };
type Check = (post: Post, options: DraftOptions) => Checked;

function checker({ pack, rules }: ReadPack): Check {
  const compiled: CompiledPack = compilePack(pack, rules, ALL_HEAVY_PARTS);
  return ({ content }, options) => {
    const draft = draftOf(content, options, pack);
    return { draft, findings: checkDraft(draft, compiled, contextOf(options)).findings };
  };
}

function changeOf({ line, id }: Post, [before, after]: readonly [Checked, Checked]): PostChange {
  const keys = (findings: readonly Finding[]) => new Set(findings.map(keyOf));
  const [old, fresh] = [keys(before.findings), keys(after.findings)];
  return {
    line,
    id,
    draft: after.draft,
    before: verdictOf(before.findings),
    after: verdictOf(after.findings),
    gone: before.findings.filter((finding) => !fresh.has(keyOf(finding))),
    come: after.findings.filter((finding) => !old.has(keyOf(finding))),
  };
}

/** The same rule, place and action: other wording is no change of a finding. */
function keyOf({ ruleId, action, part, start, end }: Finding): string {
  return JSON.stringify([ruleId, action, part, start, end]);
}

function countRules(
  findings: readonly Finding[],
  side: number,
  byRule: Map<string, [number, number]>,
): void {
  for (const ruleId of new Set(findings.map((finding) => finding.ruleId))) {
    const counts = byRule.get(ruleId) ?? [0, 0];
    counts[side] = (counts[side] ?? 0) + 1;
    byRule.set(ruleId, counts);
  }
}
