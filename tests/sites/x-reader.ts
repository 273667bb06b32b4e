import type { SiteReader } from '../../sites/adapter';
import { createReader } from '../../sites/create-reader';
import { siteData } from '../../sites/selectors';

type OwnWay = Parameters<typeof createReader>[1];

/** A reader of X for these surfaces, as a selector file would describe them; `more` adds to the file or replaces what stands in it. */
export function xReader(
  surfaces: readonly object[],
  more: object = {},
  ownWay: OwnWay = () => undefined,
): SiteReader {
  const file = { site: 'x', hosts: ['x.com'], shadowHosts: [], exclude: [], identity: {} };
  return createReader(siteData({ ...file, surfaces, ...more }), ownWay);
}
