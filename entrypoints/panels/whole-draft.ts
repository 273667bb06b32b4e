import type { Draft } from '../../domain/draft';
import type { Sources } from '../checker/assess';
import type { View } from '../checker/views';
import { picturedMedia } from './pictured-media';

type Shown = Pick<View, 'composer' | 'assessment'>;

/** The draft with the hash of every file that could be read: what a decision about its content is bound to. */
export async function settledDraft({ media }: Sources, view: Shown): Promise<Draft> {
  const { draft } = view.assessment;
  return { ...draft, media: await media.settled(view.composer, draft.media) };
}

/** The same as it is submitted: with a small picture of each file. */
export async function picturedDraft(sources: Sources, view: Shown): Promise<Draft> {
  const { draft } = view.assessment;
  return { ...draft, media: await picturedMedia(sources, view.composer, draft.media) };
}
