import type { SiteHealth } from '../../domain/site-health';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import type { Composer, DraftReader } from '../../sites/adapter';
import { failedSelectors } from '../../sites/failed-selectors';
import { selectorHits } from '../../sites/selector-hits';

/** Faults that a selector has. */
const WITH_SELECTORS = new Set<SiteHealth['kind']>([
  'unknown-composer',
  'no-submit',
  'unread-part',
  'unread-target',
]);

/**
 * Tells what the adapter understands of a composer, or what the site showed of its post: where it stands and which selectors matched or
 * failed, never its text. True where somebody heard it.
 */
export function createHealthReport(adapter: DraftReader, policy: () => Policy | undefined) {
  return (composer: Composer, kind: SiteHealth['kind']): Promise<boolean> => {
    const failed = WITH_SELECTORS.has(kind) ? failedSelectors(adapter, composer, kind) : [];
    return sendHealth({
      kind,
      site: composer.site,
      surface: likelySurface(composer, failed),
      place: composer.place,
      selectors: selectorsInForce(policy()),
      failed,
      ...(kind === 'understood' && { matched: selectorHits(adapter, composer) }),
    });
  };

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

export function selectorsInForce(policy: Policy | undefined): string {
  return String(policy?.sitePack?.version ?? 'built-in');
}

export async function sendHealth(report: SiteHealth): Promise<boolean> {
  const answer = await ask('site.health', report).catch(() => undefined);
  return answer?.ok === true;
}
