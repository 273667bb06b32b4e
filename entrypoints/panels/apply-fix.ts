import type { Finding } from '../../domain/finding';
import type { View } from '../checker/views';
import { composerNow, sameStill } from './composer-now';
import type { FixNote } from './fix-note';
import type { PanelSources } from './panel-sources';

/** Puts a fix into the editor because its author pressed the button; says what to do where the editor did not take it. */
export async function applyFix(
  sources: PanelSources,
  view: View,
  { fix, part, start, end }: Finding,
): Promise<FixNote | undefined> {
  const { draft } = view.assessment;
  // The text went on since the finding was drawn: the next look shows where things stand.
  if (!fix || !sameStill(sources, view, draft)) return undefined;
  if (!(await sources.copies.keep(draft))) return { word: 'fix-refused', copy: fix.text };
  // Keeping the copy took a moment, in which its author may have gone on.
  if (!sameStill(sources, view, draft)) return undefined;
  const until = fix.kind === 'replace' ? end : start;
  const writing = { part, start, end: until, text: fix.text };
  const outcome = await sources.adapter.write(composerNow(sources, view), writing);
  switch (outcome.kind) {
    case 'written':
      return undefined;
    case 'refused':
      return { word: 'fix-refused', copy: fix.text };
    case 'put-back':
      return { word: 'fix-undone', copy: fix.text };
    case 'changed-otherwise':
      return { word: 'fix-wrong', copy: outcome.before };
  }
}
