import { isEmpty } from '../../domain/draft';
import type { SiteFault } from '../../domain/site-health';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import type { SiteAdapter } from '../../sites/adapter';
import { failedSelectors, siteFault } from '../../sites/site-fault';
import type { View } from './views';

/** Sites draw their Post control anew while a text is typed: only what stays away this long is lost. */
const LASTS_MS = 1500;

/** Reports each composer that the adapter does not understand, once: where it stands and which selectors failed, never its text. */
export function createHealthReports(adapter: SiteAdapter, policy: () => Policy | undefined) {
  const since = new WeakMap<Element, number>();
  const told = new WeakSet<Element>();
  return { look };

  function look(views: readonly View[]): void {
    for (const view of views) {
      if (!told.has(view.composer.scope)) lookAt(view);
    }
  }

  function lookAt(view: View): void {
    const fault = siteFault(adapter, view.composer, !isEmpty(view.assessment.draft));
    if (!fault) since.delete(view.composer.scope);
    else if (lasts(view.composer.scope, fault)) void tell(view, fault);
  }

  function lasts(scope: Element, fault: SiteFault): boolean {
    const forMs = fault === 'unknown-composer' ? 0 : LASTS_MS;
    const first = since.get(scope) ?? performance.now();
    since.set(scope, first);
    return performance.now() - first >= forMs;
  }

  async function tell({ composer }: View, fault: SiteFault): Promise<void> {
    const { site, surface, place, scope } = composer;
    told.add(scope);
    const version = policy()?.sitePack?.version;
    const selectors = version === undefined ? 'built-in' : String(version);
    const failed = failedSelectors(adapter, composer);
    const report = { fault, site, surface, place, selectors, failed };
    const answer = await ask('site.health', report).catch(() => undefined);
    if (!answer?.ok) told.delete(scope);
  }
}
