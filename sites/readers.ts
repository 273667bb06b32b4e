import type { SiteReader } from './adapter';
import { createFacebookReader, facebookData } from './facebook/reader';
import { createLinkedinReader, linkedinData } from './linkedin/reader';
import type { SiteData } from './selectors';
import { createXReader, xData } from './x/reader';

const SITES: readonly [SiteData, () => SiteReader][] = [
  [xData, createXReader],
  [facebookData, createFacebookReader],
  [linkedinData, createLinkedinReader],
];

/** The reading half of a page's adapter, for the script that runs in every page of a covered site. */
export function readerFor({ hostname }: Pick<Location, 'hostname'>): SiteReader | undefined {
  const site = SITES.find(([data]) => data.hosts.includes(hostname));
  return site?.[1]();
}
