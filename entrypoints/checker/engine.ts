import { type Draft, isEmpty } from '../../domain/draft';
import { type Verdict, verdictOf } from '../../domain/finding';
import { isIndexKept } from '../../platform/index-key';
import type { Policy } from '../../platform/stored-schemas';
import { type CheckResult, checkDraft } from '../../rules/check';
import { type CompiledPack, compilePack } from '../../rules/compile';
import { type HeavyPart, heavyPartsAtOnce, heavyPartsOf } from '../../rules/heavy';
import type { Scan } from '../../rules/hits';
import type { CheckContext } from '../../rules/situation';
import { heavyParts } from './heavy-bridge';
import { createPartLoader } from './part-loader';
import { savedIndex } from './saved-index';
import { uncheckedFindings } from './switched-off';

export interface Check
  extends Pick<CheckResult, 'findings' | 'topics'>,
    Partial<Pick<CheckResult, 'shadow' | 'switchedOff'>> {
  readonly verdict: Verdict;
  /** Kept by the engine alone: checks travel, and the board remembers them. */
  readonly scan?: undefined;
  /** Rules that need a heavy part of the engine could not run on this draft yet. */
  readonly isPending: boolean;
}

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
  const parts = createPartLoader();
  let policy: Policy | undefined;
  /** Undefined while a saved index may still come. */
  let compiled: CompiledPack | undefined;
  let saved: ArrayBuffer | undefined;
  let scan: Scan | undefined;
  return { use, policy: () => policy, check, isBroken: parts.isBroken };

  function use(next: Policy): void {
    const waits = !compiled && isIndexKept(next);
    policy = next;
    saved = undefined;
    parts.reset();
    const coming = fetchParts(next, neededAtOnce(next));
    if (waits) void compileWithIndex(next, coming);
    else compile(next);
  }

  function compile(next: Policy): void {
    parts.settle();
    compiled = compilePack(next.pack, next.rules, heavyParts(), saved);
    scan = undefined;
  }

  async function fetchParts(wanted: Policy, missing: Iterable<HeavyPart>): Promise<void> {
    await parts.want(missing);
    if (policy === wanted && compiled && parts.settle()) {
      compile(wanted);
      onReady();
    }
  }

  /** One that comes too late still serves when the heavy parts come. */
  async function compileWithIndex(wanted: Policy, coming: Promise<void>): Promise<void> {
    const index = savedIndex(wanted).then((buffer) => {
      if (policy === wanted) saved = buffer;
    });
    await Promise.race([Promise.all([index, coming]), pause(INDEX_PATIENCE_MS)]);
    if (policy !== wanted) return;
    compile(wanted);
    onReady();
  }

  function check(draft: Draft, groups: readonly string[]): Check {
    // They may have come while nobody waited for the answer.
    if (policy && compiled && parts.settle()) compile(policy);
    if (!policy || isEmpty(draft)) return NOTHING;
    if (!compiled) return WAITING;
    const result = checkDraft(draft, compiled, contextNow(groups, locale), scan);
    scan = result.scan;
    const { pending, wanted } = result;
    if (wanted.length > 0) void fetchParts(policy, wanted);
    const findings = [...uncheckedFindings(result, policy, locale), ...result.findings];
    const isPending = pending.length > 0;
    return { ...result, scan: undefined, findings, verdict: verdictOf(findings), isPending };
  }
}

function contextNow(groups: readonly string[], locale: string): CheckContext {
  return { now: secondNow(), groups, locale, clock: () => performance.now() };
}

let second = 0;
let written = '';

/** ISO 8601 to the second: no rule looks closer, and writing a date costs more than many a rule. */
function secondNow(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) written = new Date(now * 1000).toISOString();
  second = now;
  return written;
}

/** In `monitor` no post waits, so that nothing may come late. */
function neededAtOnce({ pack, rules }: Policy): Set<HeavyPart> {
  const needed = pack.mode === 'monitor' ? heavyPartsOf : heavyPartsAtOnce;
  return needed(rules, pack.lists);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
