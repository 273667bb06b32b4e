import type { SiteLine } from '../../components/options/sites-panel';
import { SITE_FAULTS, type SignCounts, siteState } from '../../domain/site-health';
import type { StoredValue } from '../../platform/stored';

type Health = StoredValue<'siteHealth'>;
type Seen = StoredValue<'sitesSeen'>;

/** How each surface stands in this browser: by the last day and the selectors in which anything was seen of it. The worst first. */
export function siteLines(seen: Seen, health: Health): SiteLine[] {
  const lines = [...groups(health)].map(lineOf);
  for (const { site, surface, place, at } of seen) {
    const isKnown = lines.some((one) => one.site === site && one.surface === surface);
    const state = place === 'unknown' ? 'uncertain' : 'working';
    if (!isKnown) lines.push({ site, surface, state, lastSeen: at });
  }
  return lines.sort((a, b) => RANK[a.state] - RANK[b.state]);
}

const RANK = { 'not-understood': 0, uncertain: 1, working: 2 } as const;

function groups(health: Health): Iterable<Health> {
  const found = new Map<string, Health>();
  for (const line of health) {
    const key = `${line.site} ${line.surface}`;
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found.values();
}

function lineOf(all: Health): SiteLine {
  const [newest, ...others] = [...all].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!newest) throw new Error('A group has a line.');
  const { site, surface, selectors, client, day, at } = newest;
  const same = [newest, ...others].filter(
    (one) => one.selectors === selectors && one.client === client,
  );
  const signs: SignCounts = {};
  for (const one of same.filter((line) => line.day === day)) {
    signs[one.kind] = (signs[one.kind] ?? 0) + one.times;
  }
  const state = siteState(signs);
  const told = state === 'working' ? same : same.filter(isFault);
  const since = told.map((one) => one.since).sort()[0];
  return { site, surface, state, since, version: { selectors, client }, lastSeen: at };
}

function isFault({ kind }: Health[number]): boolean {
  return (SITE_FAULTS as readonly string[]).includes(kind);
}
