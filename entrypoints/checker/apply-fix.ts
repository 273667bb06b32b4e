import { sameDraft } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { readDraft, type Sources } from './assess';
import type { SideNote, View } from './views';

/** Puts a fix into the editor because its author pressed the button; says what to do where the editor did not take it. */
export async function applyFix(
  sources: Sources,
  view: View,
  { fix, part, start, end }: Finding,
): Promise<SideNote | undefined> {
  const { adapter } = sources;
  const [box] = view.composer.boxes;
  const composer = (box && adapter.composerOf(box)) ?? view.composer;
  const now = readDraft(sources, { composer, account: view.account });
  // The text went on since the finding was drawn: the next look shows where things stand.
  if (!fix || !sameDraft(now, view.assessment.draft)) return undefined;
  const until = fix.kind === 'replace' ? end : start;
  const outcome = await adapter.write(composer, { part, start, end: until, text: fix.text });
  if (outcome.kind === 'written') return undefined;
  return outcome.kind === 'refused'
    ? { word: 'fix-refused', copy: fix.text }
    : { word: 'fix-wrong', copy: outcome.before };
}
