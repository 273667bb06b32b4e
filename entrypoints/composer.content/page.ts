import { isConnected } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import type { Composer, SiteReader } from '../../sites/adapter';
import type { Checker, GovernedComposer, Life } from './bridge';
import { type CheckerLoader, createCheckerLoader } from './checker-loader';
import { type Governance, governanceOf } from './governance';
import { needsChecker } from './in-use';
import { closeNotice } from './notice';
import { createPolicyReader, type PolicyReader } from './policy-reader';
import { createSelectorsInForce } from './selectors-in-force';
import { createTabReport, type Judged } from './tab-report';

/** What the small script knows about its page. */
export interface Page {
  readonly reader: SiteReader;
  readonly loader: CheckerLoader;
  readonly policy: PolicyReader;
  readonly life: () => Life;
  /** A script says that it is here; true where this one makes way. */
  readonly retire: () => boolean;
  /** Who acts here, read anew. */
  readonly governanceOf: (composer: Composer, policy: Policy) => Governance;
  readonly see: (composers: readonly Composer[]) => void;
  readonly welcome: (checker: Checker) => void;
  readonly tellHeld: (isHeld: boolean) => void;
}

/** `lookAgain`: looks for composers anew; called where other selectors came, which may find what these did not. */
export function createPage(reader: SiteReader, lookAgain: () => void): Page {
  let seen: readonly Composer[] = [];
  let isHeld = false;
  let hasSuccessor = false;
  const putInForce = createSelectorsInForce(reader);
  const loader = createCheckerLoader();
  const report = createTabReport(reader.site);
  const policy = createPolicyReader(() => {
    const current = policy.current();
    if (putInForce(current)) lookAgain();
    else judge();
    if (current) loader.checker()?.use(current);
  });
  const governance = (composer: Composer, current: Policy) =>
    governanceOf(reader.site, reader.actingAccount(composer), current);
  reader.leaveAlone((composer) => {
    const current = policy.current();
    return !current || governance(composer, current).kind === 'personal';
  });
  return {
    reader,
    loader,
    policy,
    life: () => (isConnected() ? 'live' : hasSuccessor ? 'replaced' : 'orphaned'),
    retire: () => {
      // Anyone can say that a newer script is here; it counts only where this one is of no use any more.
      if (isConnected()) return false;
      hasSuccessor = true;
      closeNotice();
      loader.checker()?.refresh();
      return true;
    },
    governanceOf: governance,
    see: (composers) => {
      seen = composers;
      if (seen.length > 0) policy.read();
      judge();
    },
    welcome: (checker) => {
      loader.arrive(checker);
      closeNotice();
      judge();
    },
    tellHeld: (next) => {
      if (next === isHeld) return;
      isHeld = next;
      judge();
    },
  };

  function judge(): void {
    const current = policy.current();
    if (!current) return;
    const judged = judgedBy((composer) => governance(composer, current), seen);
    if (isConnected()) report(judged, isHeld);
    const governed = governedOf(judged);
    if (governed.some(({ composer }) => needsChecker(composer, current))) loader.load();
    loader.checker()?.show(governed);
  }
}

function judgedBy(
  judge: (composer: Composer) => Governance,
  composers: readonly Composer[],
): Judged[] {
  return composers.map((composer) => ({ composer, governance: judge(composer) }));
}

function governedOf(judged: readonly Judged[]): GovernedComposer[] {
  return judged.flatMap(({ composer, governance: { kind, account } }) =>
    kind === 'governed' ? [{ composer, account }] : [],
  );
}
