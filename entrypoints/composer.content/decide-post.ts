import type { Account } from '../../domain/draft';
import type { Policy } from '../../platform/stored-schemas';
import type { Mode } from '../../rules/pack';
import type { Composer } from '../../sites/adapter';
import { showNotice } from './notice';
import type { NoticeKey, Notices } from './notice-words';
import type { Page } from './page';
import { recordUnchecked } from './record-unchecked';
import { decideWithoutChecker } from './without-checker';

type Decision = 'pass' | 'hold';
type PostDecision = (composer: Composer, event: Event) => Decision;

/** Whether a post goes out: the checker says so where it is there, the mode where nothing can check. */
export function createPostDecision(page: Page, notices: Notices): PostDecision {
  const told = new WeakSet<Element>();
  return (composer, event) => {
    page.policy.read();
    const policy = page.policy.current();
    if (page.policy.state() === 'none' || isLeftAlone(composer, policy)) return 'pass';
    return policy ? byPolicy(composer, event, policy) : withoutPolicy(composer);
  };

  function byPolicy(composer: Composer, event: Event, policy: Policy): Decision {
    const { kind, account } = page.governanceOf(composer, policy);
    if (kind === 'personal') return 'pass';
    if (page.life() !== 'live') return orphaned(composer, account, policy.pack.mode);
    const checker = page.loader.checker();
    if (!isSeen(page, composer))
      return unchecked(composer, account, onlyOnce(policy, composer), true);
    if (checker) return checker.decide({ composer, account, event });
    page.loader.load();
    return unchecked(composer, account, policy, page.loader.isBroken());
  }

  /** Nobody knows yet who is governed, or in which mode: `guard` is what packs say unless they say otherwise. */
  function withoutPolicy({ scope }: Composer): Decision {
    if (page.policy.state() !== 'failed') return hold('checking');
    if (told.has(scope)) return 'pass';
    told.add(scope);
    return hold('press-again');
  }

  function orphaned({ site }: Composer, account: Account, mode: Mode): Decision {
    page.loader.checker()?.refresh();
    if (page.life() === 'replaced') return 'pass';
    if (mode === 'enforce' || page.policy.stopOn({ site, account })) return hold('reload');
    if (mode === 'guard') showNotice('reload', notices);
    return 'pass';
  }

  function unchecked(
    { site, scope }: Composer,
    account: Account,
    policy: Policy,
    isBroken: boolean,
  ): Decision {
    const { mode } = policy.pack;
    const isStopped = page.policy.stopOn({ site, account }) !== undefined;
    const decision = decideWithoutChecker({ mode, isBroken, wasHeld: told.has(scope), isStopped });
    if (decision.kind === 'pass') {
      told.delete(scope);
      void recordUnchecked(site, account, policy);
      return 'pass';
    }
    if (decision.say === 'press-again') told.add(scope);
    return hold(decision.say);
  }

  function hold(key: NoticeKey): Decision {
    showNotice(key, notices);
    return 'hold';
  }
}

function isUnknown({ place }: Composer): boolean {
  return place === 'unknown';
}

/** What no surface describes, or the page does not show whole, nobody can check. */
function isSeen({ reader }: Page, composer: Composer): boolean {
  return !isUnknown(composer) && reader.isWhole(composer);
}

function isLeftAlone(composer: Composer, policy: Policy | undefined): boolean {
  return isUnknown(composer) && policy?.pack.unknownComposers !== 'hold-once';
}

/** Nothing will ever check what no surface describes: in enforce too it is held for one press, and not for good. */
function onlyOnce(policy: Policy, composer: Composer): Policy {
  if (policy.pack.mode !== 'enforce' || !isUnknown(composer)) return policy;
  return { ...policy, pack: { ...policy.pack, mode: 'guard' } };
}
