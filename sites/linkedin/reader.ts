import type { Account } from '../../domain/draft';
import type { Composer, SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { type SiteData, siteData } from '../selectors';
import {
  articleAuthor,
  commentActor,
  inviter,
  mailboxOwner,
  postActor,
  shareAuthor,
} from './acting-account';
import selectors from './selectors.json';

type Actor = (
  composer: Composer,
  identity: SiteData['identity'],
) => Pick<Account, 'id' | 'name'> | undefined;

export const linkedinData: SiteData = siteData(selectors);

/** Who acts, by the place of the composer; elsewhere the author block tells. */
const ACTORS: Readonly<Record<string, Actor>> = {
  comment: commentActor,
  reply: commentActor,
  'old-comment': postActor,
  'old-reply': postActor,
  message: mailboxOwner,
  'message-by-enter': mailboxOwner,
  invitation: inviter,
  article: articleAuthor,
};

/** There is no session-wide identity on LinkedIn: each composer has an author of its own. */
export function createLinkedinReader(data = linkedinData): SiteReader {
  const { identity } = data;
  return createReader(data, (composer) =>
    (ACTORS[composer.place] ?? shareAuthor)(composer, identity),
  );
}
