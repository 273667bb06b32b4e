import type { SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { type SiteData, siteData } from '../selectors';
import { commentActor, shareAuthor } from './acting-account';
import selectors from './selectors.json';

export const linkedinData: SiteData = siteData(selectors);

/** There is no session-wide identity on LinkedIn: each composer has an author of its own. */
export function createLinkedinReader(): SiteReader {
  const { identity } = linkedinData;
  return createReader(linkedinData, (composer) =>
    composer.surface === 'comment'
      ? commentActor(composer, identity)
      : shareAuthor(composer, identity),
  );
}
