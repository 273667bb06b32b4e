import type { Draft } from '../../../domain/draft';
import {
  type Finding,
  type Topic,
  VERDICTS,
  type Verdict,
  verdictOf,
} from '../../../domain/finding';
import { type CheckResult, checkDraft } from '../../../rules/check';
import type { CompiledPack } from '../../../rules/compile';
import type { Pack } from '../../../rules/pack';
import { contextOf, type DraftOptions, draftOf } from './draft-options';
import type { Post } from './read-posts';

/** What a pack says of one post. */
export interface CheckedPost {
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
  readonly id?: string | undefined;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly topics: readonly Topic[];
  readonly draft: Draft;
  /** Rules that are off by then, all checks of the pack so far counted. */
  readonly switchedOff: CheckResult['switchedOff'];
}

/** What the post says of where it goes wins over the options. */
export function checkPost(
  { file, line, id, content, options }: Post,
  compiled: CompiledPack,
  pack: Pack,
  given: DraftOptions,
): CheckedPost {
  const mine = { ...given, ...options };
  const draft = draftOf(content, mine, pack);
  const { findings, topics, switchedOff } = checkDraft(draft, compiled, contextOf(mine));
  return { file, line, id, verdict: verdictOf(findings), findings, topics, draft, switchedOff };
}

export function strictestOf(posts: readonly CheckedPost[]): Verdict {
  const rank = Math.max(0, ...posts.map(({ verdict }) => VERDICTS.indexOf(verdict)));
  return VERDICTS[rank] ?? 'clear';
}
