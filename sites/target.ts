import type { Composer, ReadDraft, SiteReader } from './adapter';
import { answeredPost } from './answers';
import { quotedPost } from './quoted-post';
import { anyOf, type SurfaceData } from './selectors';
import { surfaceOf } from './surface-of';

/** What a post is about: the post that it answers, and the one that it quotes or shares; each only where the page tells it. */
export function targetOf(
  reader: SiteReader,
  composer: Composer,
  surface = surfaceOf(reader.data, composer),
): Pick<ReadDraft, 'replyTo' | 'quotes'> {
  const { scope, boxes } = composer;
  const [first] = boxes;
  const replyTo = first && answeredPost(surface, first, scope);
  const quotes = reader.quotedPost?.(composer) ?? quotedPost(surface, scope);
  return { ...(replyTo && { replyTo }), ...(quotes && { quotes }) };
}

/** True where a composer is about another post and nobody can read which: an approval would then cover it under any post. */
export function hasUnreadTarget(reader: SiteReader, composer: Composer): boolean {
  if (composer.isLastStep || !isAboutAnother(surfaceOf(reader.data, composer), composer)) {
    return false;
  }
  const { replyTo, quotes } = targetOf(reader, composer);
  return !replyTo && !quotes;
}

/** By its kind, where the surface knows how to read the other post, or by what the page shows in it. */
function isAboutAnother({ surface, answers, about }: SurfaceData, { scope }: Composer): boolean {
  const isAnswer = (surface === 'reply' || surface === 'comment') && answers !== undefined;
  return isAnswer || (about !== undefined && scope.querySelector(anyOf(about)) !== null);
}
