import type { Problem } from '../domain/problem';
import { freshnessNotices } from './feed-freshness';
import type { StoredFeed } from './stored-feed';
import type { PackNotice, PackStatus } from './stored-schemas';

/** What can be said of the stored pack, besides how the look ended. */
export function storedStatus(stored: StoredFeed, signedNow: string): Partial<PackStatus> {
  const { head, inForce } = stored;
  const notices = [...damageNotices(stored), ...freshnessNotices(stored, signedNow)];
  const sites = inForce?.taken.sites;
  if (sites?.kind === 'skipped') notices.push(skippedNotice(sites));
  return {
    ...(head && { verifiedAt: head.verifiedAt }),
    ...(head?.provedAt && { provedAt: head.provedAt }),
    ...(sites && sites.kind !== 'none' && { sites: sitesStatus(sites) }),
    ...(notices.length > 0 && { notices }),
  };
}

/** How a look that did not end well is said. */
export function endedBy(problem: Problem): Pick<PackStatus, 'state' | 'problem'> {
  const gone = problem.code === 'offline' || problem.code === 'pack-unreachable';
  return { state: gone ? 'unreachable' : 'refused', problem };
}

export function damageNotices({ head, inForce, isDamaged }: StoredFeed): PackNotice[] {
  if (!isDamaged) return [];
  const lost = `The stored policy${head?.state.version ? ` version ${head.state.version}` : ''} was damaged on this computer`;
  const detail = inForce
    ? `${lost}; version ${inForce.taken.manifest.version} is in force until it is fetched again.`
    : `${lost}; it is fetched again.`;
  return [{ kind: 'stored-pack-damaged', detail }];
}

type Sites = NonNullable<StoredFeed['inForce']>['taken']['sites'];

function sitesStatus(sites: Exclude<Sites, { kind: 'none' }>) {
  return sites.kind === 'taken'
    ? { version: sites.sitePack.version, state: 'in-force' as const }
    : { version: sites.version, state: 'skipped' as const };
}

function skippedNotice({ version, schema }: Extract<Sites, { kind: 'skipped' }>): PackNotice {
  const detail = `Site pack version ${version} is written in schema ${schema}, for a newer Guidepost; the built-in selectors are used.`;
  return { kind: 'site-pack-skipped', detail };
}
