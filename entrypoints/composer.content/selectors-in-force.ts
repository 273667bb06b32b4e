import type { Policy } from '../../platform/stored-schemas';
import type { SiteReader } from '../../sites/adapter';

/** Puts the selectors of a policy's site pack in force, or the built-in ones; answers true where they are others than before. */
export function createSelectorsInForce(
  reader: SiteReader,
): (policy: Policy | undefined) => boolean {
  let before: string | undefined;
  return (policy) => {
    const selectors = policy?.sitePack?.sites.find(({ site }) => site === reader.site);
    const now = JSON.stringify(selectors);
    const isNews = now !== before;
    before = now;
    if (isNews) reader.use(selectors);
    return isNews;
  };
}
