import { holds, type Verdict } from '../../domain/finding';
import { isOpen } from '../../domain/submission';
import type { Mode } from '../../rules/pack';
import type { SubmissionHere } from './submission-here';

/** All that a decision on a post hangs on. */
export interface HoldFacts {
  readonly mode: Mode;
  readonly isEmpty: boolean;
  readonly verdict: Verdict;
  /** Some rules cannot run yet. */
  readonly isPending: boolean;
  readonly here: SubmissionHere;
  /** Whether `here.same` has a receipt for this text: free to use, in use by a post that is going out, or none. */
  readonly receipt: 'free' | 'in-use' | 'none';
  /** Its author wrote a reason for exactly this text; the background takes reasons only where one is enough. */
  readonly isReleased: boolean;
  /** Exactly this text waits in the outbox. */
  readonly isQueued: boolean;
  /** `here.same` goes out from the browser of the person in whose name it is written. */
  readonly isTheirs: boolean;
  /** Somebody stopped posting here: that holds in every mode, whatever was approved. */
  readonly isStopped: boolean;
}

export type HoldReason =
  | 'checking'
  | 'blocked'
  | 'changed'
  | 'posting'
  | 'pending'
  | 'theirs'
  | 'justify'
  | 'sign-off';

export type HoldDecision =
  | { readonly kind: 'pass'; readonly because: 'clear' | 'monitor' | 'approved' | 'released' }
  | { readonly kind: 'hold'; readonly because: HoldReason };

/** May this post go out? The one place that says so. */
export function decideHold(facts: HoldFacts): HoldDecision {
  if (facts.isEmpty) return pass('clear');
  if (facts.isStopped) return hold('blocked');
  const wish = strictly(facts);
  if (facts.mode === 'monitor' && wish.kind === 'hold') return pass('monitor');
  return wish;
}

function strictly(facts: HoldFacts): HoldDecision {
  const { here, verdict, receipt } = facts;
  if (facts.isPending) return hold('checking');
  if (verdict === 'blocked') return hold('blocked');
  if (here.same && receipt === 'free') return pass('approved');
  if (here.same && receipt === 'in-use') return hold('posting');
  if (here.earlier?.state === 'approved') return besideApproved(facts);
  if (!holds(verdict) && !isAsked(facts)) return pass('clear');
  return held(facts);
}

/** What was signed off is what goes out, even where the new text would need nobody; unless its author put on record that it is another post. */
function besideApproved({ verdict, isReleased, isQueued }: HoldFacts): HoldDecision {
  if (isReleased && verdict !== 'sign-off') return pass('released');
  return hold(isQueued ? 'pending' : 'changed');
}

/** Sent in somebody's name, or on its way: they say whether it goes out, though no rule asks. What has ended asks nobody any more. */
function isAsked({ here, isQueued }: HoldFacts): boolean {
  const sent = here.same ?? here.earlier;
  return isQueued || (!!sent?.principal && (sent.state === 'refused' || isOpen(sent.state)));
}

function held({ here, verdict, isQueued, isReleased, isTheirs }: HoldFacts): HoldDecision {
  if (isTheirs && here.same?.state === 'approved') return hold('theirs');
  if (isReleased) return pass('released');
  if (verdict === 'justify') return hold('justify');
  if (isQueued || here.same?.state === 'pending') return hold('pending');
  return hold('sign-off');
}

function pass(because: 'clear' | 'monitor' | 'approved' | 'released'): HoldDecision {
  return { kind: 'pass', because };
}

function hold(because: HoldReason): HoldDecision {
  return { kind: 'hold', because };
}
