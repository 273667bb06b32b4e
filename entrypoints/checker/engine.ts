import { type Draft, isEmpty } from '../../domain/draft';
import { type Finding, type Topic, type Verdict, verdictOf } from '../../domain/finding';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { type CompiledPack, compilePack } from '../../rules/compile';
import { type HeavyPart, heavyPartsOf } from '../../rules/heavy';
import type { Scan } from '../../rules/hits';
import { heavyParts } from './heavy-bridge';

export interface Check {
  readonly findings: readonly Finding[];
  readonly topics: readonly Topic[];
  readonly verdict: Verdict;
  /** Rules that need a heavy part of the engine could not run on this draft yet. */
  readonly isPending: boolean;
}

/** Longer than this, and `guard` lets a post go with the rules that could run. */
const PATIENCE_MS = 3000;

export interface Engine {
  readonly use: (policy: Policy) => void;
  readonly policy: () => Policy | undefined;
  readonly check: (draft: Draft, groups: readonly string[]) => Check;
  /** Heavy parts had their time and did not come. */
  readonly isBroken: () => boolean;
}

const NOTHING: Check = { findings: [], topics: [], verdict: 'clear', isPending: false };

/** The rules, compiled once for each policy; those that need heavy parts join when these have come. `locale`: BCP 47, the author's. */
export function createEngine(onReady: () => void, locale: string): Engine {
  let policy: Policy | undefined;
  let compiled: CompiledPack | undefined;
  let scan: Scan | undefined;
  let missing: readonly HeavyPart[] = [];
  let pendingSince = 0;
  const isBroken = () => missing.length > 0 && performance.now() - pendingSince > PATIENCE_MS;
  return { use, policy: () => policy, check, isBroken };

  function use(next: Policy): void {
    compile(next);
    if (missing.length === 0) return;
    pendingSince = performance.now();
    void fetchParts(next);
  }

  function compile(next: Policy): void {
    const parts = heavyParts();
    policy = next;
    missing = [...heavyPartsOf(next.rules, next.pack.lists)].filter((part) => !parts[part]);
    compiled = compilePack(next.pack, next.rules, parts);
    scan = undefined;
  }

  async function fetchParts(wanted: Policy): Promise<void> {
    await ask('checker.load', { heavy: [...missing] }).catch(() => undefined);
    if (policy === wanted && hasNews()) {
      compile(wanted);
      onReady();
    }
  }

  function hasNews(): boolean {
    const parts = heavyParts();
    return missing.some((part) => parts[part]);
  }

  function check(draft: Draft, groups: readonly string[]): Check {
    // They may have come while nobody waited for the answer.
    if (policy && hasNews()) compile(policy);
    if (!compiled || isEmpty(draft)) return NOTHING;
    const result = checkDraft(
      draft,
      compiled,
      {
        now: new Date().toISOString(),
        groups,
        locale,
        clock: () => performance.now(),
      },
      scan,
    );
    scan = result.scan;
    const { findings, topics, pending } = result;
    return { findings, topics, verdict: verdictOf(findings), isPending: pending.length > 0 };
  }
}
