import type { Account } from '../domain/draft';
import { actorBy } from './actors';
import type { Composer, ReadDraft, SiteReader } from './adapter';
import { allComposers, composerOf, findComposers } from './find-composers';
import { postedBy } from './posted-by';
import { anyOf, replaceSelectors, type SiteData } from './selectors';
import { forget, remember, rememberedDraft } from './steps';
import { surfaceOf } from './surface-of';

type ActingAccount = (composer: Composer) => Pick<Account, 'id' | 'name'> | undefined;

/** A site's reader from its data. `ownWay` tells who acts where that is knowledge that data cannot hold. */
export function createReader(data: SiteData, ownWay: ActingAccount): SiteReader {
  const builtIn = structuredClone(data);
  let readLeft: ((composer: Composer) => ReadDraft) | undefined;
  let leftBy: (event: Event) => Composer | undefined = () => undefined;
  let isLeftAlone: (composer: Composer) => boolean = () => false;
  return {
    site: data.site,
    data,
    findComposers: (root) => findComposers(data, root),
    allComposers: (root) => allComposers(data, root),
    composerOf: (node) => composerOf(data, node),
    postedBy: (event) => {
      const left = leftBy(event);
      if (left) noteLeft(left);
      return postedBy(data, event);
    },
    isWhole: (composer) => isWhole(data, composer),
    actingAccount: (composer) => {
      const actor = actorBy(data, composer);
      return actor === 'unclear' ? undefined : (actor ?? ownWay(composer));
    },
    leaveAlone: (test) => {
      isLeftAlone = test;
    },
    readAtLeaving: (read, by) => {
      readLeft = read;
      leftBy = by;
    },
    remembered: (composer) => rememberedDraft(data, composer),
    use: (selectors) => replaceSelectors(data, selectors ?? builtIn),
  };

  /** Who acts is asked first: of an account that is left alone nothing is read, and nothing older stands for it. */
  function noteLeft(left: Composer): void {
    if (!readLeft || isLeftAlone(left)) forget(data);
    else remember(data, left.place, readLeft(left));
  }
}

function isWhole(data: SiteData, composer: Composer): boolean {
  if (composer.isLastStep) return rememberedDraft(data, composer) !== undefined;
  const { partial } = surfaceOf(data, composer);
  return !partial || composer.scope.ownerDocument.querySelector(anyOf(partial)) === null;
}
