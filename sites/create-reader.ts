import type { Account, Media } from '../domain/draft';
import type { Composer, SiteReader } from './adapter';
import { answeredPost } from './answers';
import { allComposers, composerOf, findComposers, surfaceOf } from './find-composers';
import { postedBy } from './posted-by';
import { readText } from './read-lines';
import { anyOf, type SiteData } from './selectors';

type ActingAccount = (composer: Composer) => Pick<Account, 'id' | 'name'> | undefined;

/** A site's reader from its data; only who acts is knowledge that data cannot hold. */
export function createReader(data: SiteData, actingAccount: ActingAccount): SiteReader {
  return {
    site: data.site,
    findComposers: (root) => findComposers(data, root),
    composerOf: (node) => composerOf(data, node),
    postedBy: (event) => postedBy(data, event),
    readDraft: (composer) => readDraft(data, composer),
    actingAccount,
    anchorOf: (composer) => anchorOf(data, composer),
    looksPosted: (composer) => looksPosted(data, composer),
  };
}

function readDraft(data: SiteData, composer: Composer): ReturnType<SiteReader['readDraft']> {
  const { site, surface, scope, boxes } = composer;
  const [first] = boxes;
  const replyTo = first && answeredPost(surfaceOf(data, composer), first, scope);
  const draft = { site, surface, parts: boxes.map(readText), media: mediaIn(data, composer) };
  return replyTo ? { ...draft, replyTo } : draft;
}

function mediaIn(data: SiteData, composer: Composer): Media[] {
  const { images, videos } = surfaceOf(data, composer);
  const count = (css: string) => [...composer.scope.querySelectorAll(css)];
  return [
    ...count(anyOf(images)).map(() => ({ kind: 'image' as const })),
    ...count(anyOf(videos)).map(() => ({ kind: 'video' as const })),
  ];
}

function anchorOf(data: SiteData, composer: Composer): Element {
  const { anchor } = surfaceOf(data, composer);
  return composer.scope.querySelector(anyOf(anchor)) ?? composer.boxes.at(-1) ?? composer.scope;
}

/** The composer is gone or emptied. A page that only drew it anew still shows its text somewhere, and that is no post. */
function looksPosted(data: SiteData, composer: Composer): boolean {
  const alike = allComposers(data, composer.scope.ownerDocument).filter(
    (one) => one.place === composer.place,
  );
  const same = alike.find((one) => one.scope === composer.scope);
  if (same) return same.boxes.every((box) => readText(box) === '');
  const text = textIn(composer);
  return !alike.some((one) => textIn(one) === text && text !== '');
}

function textIn(composer: Composer): string {
  return composer.boxes.map(readText).join('');
}
