import { isEmpty } from '../../domain/draft';
import type { SiteFault, SiteHealth } from '../../domain/site-health';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import type { Composer, DraftReader } from '../../sites/adapter';
import { selectorHits } from '../../sites/selector-hits';
import { failedSelectors, siteFault } from '../../sites/site-fault';
import type { View } from './views';

/** Sites draw their Post control anew while a text is typed: only what stays away this long is lost. */
const LASTS_MS = 1500;
/** What nobody heard is told once more after this, not with every key. */
const AGAIN_MS = 60_000;

/** Faults that a selector has. */
const WITH_SELECTORS = new Set<SiteHealth['kind']>([
  'unknown-composer',
  'no-submit',
  'unread-part',
  'unread-target',
]);

export interface HealthReports {
  readonly look: (views: readonly View[]) => void;
  /** A held post was let go: what the site then showed of it. */
  readonly posted: (composer: Composer, sign: AfterPressSign) => void;
}

type AfterPressSign = 'post-seen' | 'post-unseen' | 'no-request';

/** Reports of each composer, once, what the adapter understands of it: where it stands and which selectors matched or failed, never its text. */
export function createHealthReports(
  adapter: DraftReader,
  policy: () => Policy | undefined,
): HealthReports {
  const since = new WeakMap<Element, number>();
  const told = new WeakSet<Element>();
  return {
    look: (views) => {
      for (const view of views) if (!told.has(view.composer.scope)) lookAt(view);
    },
    posted: (composer, sign) => {
      void sendHealth(reportOf(composer, sign));
    },
  };

  function lookAt({ composer, assessment, account }: View): void {
    const hasText = !isEmpty(assessment.draft);
    const fault = siteFault(adapter, composer, hasText) ?? accountFault(account.kind);
    if (!fault) {
      since.delete(composer.scope);
      if (hasText) tell(composer, 'understood');
    } else if (lasts(composer.scope, fault)) tell(composer, fault);
  }

  function lasts(scope: Element, fault: SiteFault): boolean {
    const forMs = fault === 'unknown-composer' ? 0 : LASTS_MS;
    const first = since.get(scope) ?? performance.now();
    since.set(scope, first);
    return performance.now() - first >= forMs;
  }

  function tell(composer: Composer, kind: SiteHealth['kind']): void {
    const { scope } = composer;
    told.add(scope);
    void sendHealth(reportOf(composer, kind)).then((isHeard) => {
      if (!isHeard) setTimeout(() => told.delete(scope), AGAIN_MS);
    });
  }

  function reportOf(composer: Composer, kind: SiteHealth['kind']): SiteHealth {
    const failed = WITH_SELECTORS.has(kind) ? failedSelectors(adapter, composer, kind) : [];
    return {
      kind,
      site: composer.site,
      surface: likelySurface(composer, failed),
      place: composer.place,
      selectors: selectorsInForce(policy()),
      failed,
      ...(kind === 'understood' && { matched: selectorHits(adapter, composer) }),
    };
  }

  /** An unknown composer is counted for the surface that it was, where all that failed belongs to one. */
  function likelySurface(composer: Composer, failed: SiteHealth['failed']): SiteHealth['surface'] {
    if (composer.place !== 'unknown') return composer.surface;
    const places = new Set(failed.map(({ place }) => place));
    const suspects = adapter.data.surfaces.filter(({ place }) => places.has(place));
    const [first] = suspects;
    const isOne = suspects.every(({ surface }) => surface === first?.surface);
    return first && isOne ? first.surface : composer.surface;
  }
}

/** Governed, because the policy says so, and nobody knows for whom. */
function accountFault(kind: View['account']['kind']): SiteFault | undefined {
  return kind === 'unknown' ? 'no-account' : undefined;
}

export function selectorsInForce(policy: Policy | undefined): string {
  return String(policy?.sitePack?.version ?? 'built-in');
}

export async function sendHealth(report: SiteHealth): Promise<boolean> {
  const answer = await ask('site.health', report).catch(() => undefined);
  return answer?.ok === true;
}
