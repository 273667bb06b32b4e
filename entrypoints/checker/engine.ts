import { type Draft, isEmpty } from '../../domain/draft';
import { type Finding, type Verdict, verdictOf } from '../../domain/finding';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { type CompiledPack, compilePack, needsLinearPattern } from '../../rules/compile';
import { linearPattern } from './linear-bridge';

export interface Check {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Rules that need the engine for patterns could not run yet. */
  readonly isPending: boolean;
}

/** Longer than this, and `guard` lets a post go with the rules that could run. */
const PATIENCE_MS = 3000;

export interface Engine {
  readonly use: (policy: Policy) => void;
  readonly policy: () => Policy | undefined;
  readonly check: (draft: Draft, groups: readonly string[]) => Check;
  /** The engine for patterns had its time and did not come. */
  readonly isBroken: () => boolean;
}

const NOTHING: Check = { findings: [], verdict: 'clear', isPending: false };

/** The rules, compiled once for each policy; patterns join when their engine has come. */
export function createEngine(onReady: () => void): Engine {
  let policy: Policy | undefined;
  let compiled: CompiledPack | undefined;
  let isPending = false;
  let pendingSince = 0;
  const isBroken = () => isPending && performance.now() - pendingSince > PATIENCE_MS;
  return { use, policy: () => policy, check, isBroken };

  function use(next: Policy): void {
    policy = next;
    isPending = needsLinearPattern(next.rules) && !linearPattern();
    compiled = compilePack({ rules: next.rules }, { linearPattern: linearPattern() });
    if (!isPending) return;
    pendingSince = performance.now();
    void fetchPatterns(next);
  }

  async function fetchPatterns(wanted: Policy): Promise<void> {
    await ask('checker.load', { linearPattern: true }).catch(() => undefined);
    if (policy !== wanted || !linearPattern()) return;
    use(wanted);
    onReady();
  }

  function check(draft: Draft, groups: readonly string[]): Check {
    if (!compiled || isEmpty(draft)) return NOTHING;
    // It may have come while nobody waited for the answer.
    if (isPending && policy && linearPattern()) use(policy);
    const { findings } = checkDraft(draft, compiled, {
      now: new Date().toISOString(),
      groups,
      clock: () => performance.now(),
    });
    return { findings, verdict: verdictOf(findings), isPending };
  }
}
