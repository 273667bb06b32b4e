import { isEmpty } from '../../domain/draft';
import type { SiteFault, SiteHealth } from '../../domain/site-health';
import type { Composer, DraftReader } from '../../sites/adapter';
import { siteFault } from '../../sites/site-fault';
import type { AfterPressHere } from './after-press-here';
import type { View } from './views';

/** Sites draw their Post control anew while a text is typed: only what stays away this long is lost. */
const LASTS_MS = 1500;
/** What nobody heard is told once more after this, not with every key. */
const AGAIN_MS = 60_000;

/**
 * Looks whether the adapter understands each composer, and has it told once. A fault is told at once; that all is well, once the script
 * that tells is there: no ordinary draft waits for it.
 */
export function createHealthWatch(
  adapter: DraftReader,
  { tell, isHere }: Pick<AfterPressHere, 'tell' | 'isHere'>,
): (views: readonly View[]) => void {
  const since = new WeakMap<Element, number>();
  const told = new WeakSet<Element>();
  return (views) => {
    for (const view of views) if (!told.has(view.composer.scope)) lookAt(view);
  };

  function lookAt({ composer, assessment, account }: View): void {
    const hasText = !isEmpty(assessment.draft);
    const fault = siteFault(adapter, composer, hasText) ?? accountFault(account.kind);
    if (!fault) {
      since.delete(composer.scope);
      if (hasText && isHere()) say(composer, 'understood');
    } else if (lasts(composer.scope, fault)) say(composer, fault);
  }

  function lasts(scope: Element, fault: SiteFault): boolean {
    const forMs = fault === 'unknown-composer' ? 0 : LASTS_MS;
    const first = since.get(scope) ?? performance.now();
    since.set(scope, first);
    return performance.now() - first >= forMs;
  }

  function say(composer: Composer, kind: SiteHealth['kind']): void {
    const { scope } = composer;
    told.add(scope);
    void tell(composer, kind).then((isHeard) => {
      if (!isHeard) setTimeout(() => told.delete(scope), AGAIN_MS);
    });
  }
}

/** Governed, because the policy says so, and nobody knows for whom. */
function accountFault(kind: View['account']['kind']): SiteFault | undefined {
  return kind === 'unknown' ? 'no-account' : undefined;
}
