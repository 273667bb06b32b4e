import { type Draft, isEmpty } from '../../domain/draft';
import { type Finding, type Topic, type Verdict, verdictOf } from '../../domain/finding';
import { isIndexKept } from '../../platform/index-key';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { type CompiledPack, compilePack } from '../../rules/compile';
import { type HeavyPart, heavyPartsOf } from '../../rules/heavy';
import type { Scan } from '../../rules/hits';
import type { CheckContext } from '../../rules/situation';
import { heavyParts } from './heavy-bridge';
import { savedIndex } from './saved-index';

export interface Check {
  readonly findings: readonly Finding[];
  readonly topics: readonly Topic[];
  readonly verdict: Verdict;
  /** Rules that need a heavy part of the engine could not run on this draft yet. */
  readonly isPending: boolean;
}

/** Longer than this, and `guard` lets a post go with the rules that could run. */
const PATIENCE_MS = 3000;
/** So long the first check of a large pack waits for its saved index, and for the heavy parts that this index is made with. */
const INDEX_PATIENCE_MS = 100;

export interface Engine {
  readonly use: (policy: Policy) => void;
  readonly policy: () => Policy | undefined;
  readonly check: (draft: Draft, groups: readonly string[]) => Check;
  /** Heavy parts had their time and did not come. */
  readonly isBroken: () => boolean;
}

const NOTHING: Check = { findings: [], topics: [], verdict: 'clear', isPending: false };
const WAITING: Check = { ...NOTHING, isPending: true };

/** The rules, compiled once for each policy; those that need heavy parts join when these have come. `locale`: BCP 47, the author's. */
export function createEngine(onReady: () => void, locale: string): Engine {
  let policy: Policy | undefined;
  /** Undefined while a saved index may still come. */
  let compiled: CompiledPack | undefined;
  let saved: ArrayBuffer | undefined;
  let scan: Scan | undefined;
  let missing: readonly HeavyPart[] = [];
  let pendingSince = 0;
  const isBroken = () => missing.length > 0 && performance.now() - pendingSince > PATIENCE_MS;
  return { use, policy: () => policy, check, isBroken };

  function use(next: Policy): void {
    const waits = !compiled && isIndexKept(next);
    policy = next;
    saved = undefined;
    if (waits) missing = missingOf(next);
    else compile(next);
    if (missing.length > 0) pendingSince = performance.now();
    const parts = missing.length > 0 ? fetchParts(next) : undefined;
    if (waits) void compileWithIndex(next, parts);
  }

  function compile(next: Policy): void {
    missing = missingOf(next);
    compiled = compilePack(next.pack, next.rules, heavyParts(), saved);
    scan = undefined;
  }

  async function fetchParts(wanted: Policy): Promise<void> {
    await ask('checker.load', { heavy: [...missing] }).catch(() => undefined);
    if (policy === wanted && compiled && hasCome(missing)) {
      compile(wanted);
      onReady();
    }
  }

  /** One that comes too late still serves when the heavy parts come. */
  async function compileWithIndex(wanted: Policy, parts?: Promise<void>): Promise<void> {
    const index = savedIndex(wanted).then((buffer) => {
      if (policy === wanted) saved = buffer;
    });
    await Promise.race([Promise.all([index, parts]), pause(INDEX_PATIENCE_MS)]);
    if (policy !== wanted) return;
    compile(wanted);
    onReady();
  }

  function check(draft: Draft, groups: readonly string[]): Check {
    // They may have come while nobody waited for the answer.
    if (policy && compiled && hasCome(missing)) compile(policy);
    if (!policy || isEmpty(draft)) return NOTHING;
    if (!compiled) return WAITING;
    const result = checkDraft(draft, compiled, contextNow(groups, locale), scan);
    scan = result.scan;
    const { findings, topics, pending } = result;
    return { findings, topics, verdict: verdictOf(findings), isPending: pending.length > 0 };
  }
}

function contextNow(groups: readonly string[], locale: string): CheckContext {
  return { now: new Date().toISOString(), groups, locale, clock: () => performance.now() };
}

function hasCome(missing: readonly HeavyPart[]): boolean {
  const parts = heavyParts();
  return missing.some((part) => parts[part]);
}

function missingOf({ rules, pack }: Policy): HeavyPart[] {
  const parts = heavyParts();
  return [...heavyPartsOf(rules, pack.lists)].filter((part) => !parts[part]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
