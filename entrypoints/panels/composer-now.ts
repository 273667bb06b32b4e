import { type Draft, sameDraft } from '../../domain/draft';
import type { Composer } from '../../sites/adapter';
import { readDraft, type Sources } from '../checker/assess';
import type { View } from '../checker/views';

/** The composer of a view as the page has it now: sites draw it anew while one writes. */
export function composerNow({ adapter }: Sources, { composer }: View): Composer {
  const [box] = composer.boxes;
  return (box && adapter.composerOf(box)) ?? composer;
}

/** False where its author went on writing since. */
export function sameStill(sources: Sources, view: View, draft: Draft): boolean {
  const composer = composerNow(sources, view);
  return sameDraft(readDraft(sources, { composer, account: view.account }), draft);
}
