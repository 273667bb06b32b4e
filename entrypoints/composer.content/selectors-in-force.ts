import type { Policy } from '../../platform/stored-schemas';
import type { SiteReader } from '../../sites/adapter';

/** Puts the selectors of a policy's site pack in force, or the built-in ones; answers true where they may be others than before. */
export function createSelectorsInForce(
  reader: SiteReader,
): (policy: Policy | undefined) => boolean {
  let before: unknown;
  return (policy) => {
    const selectors = policy?.sitePack?.sites.find(({ site }) => site === reader.site);
    const isNews = selectors !== before;
    before = selectors;
    reader.use(selectors);
    return isNews;
  };
}
