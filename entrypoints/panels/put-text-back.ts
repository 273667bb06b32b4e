import { difference } from '../../sites/put-back';
import type { View } from '../checker/views';
import { composerNow, sameStill } from './composer-now';
import type { FixNote } from './fix-note';
import type { PanelSources } from './panel-sources';
import { isOfSameParts } from './safety-copies';

/** Puts the text from before a change into its boxes again, because its author pressed the button. */
export async function putTextBack(sources: PanelSources, view: View): Promise<FixNote | undefined> {
  const { copies, adapter } = sources;
  const { draft } = view.assessment;
  const copy = copies.before(draft);
  if (!copy || !isOfSameParts(copy, draft) || !sameStill(sources, view, draft)) return undefined;
  const refused: FixNote = { word: 'fix-refused', copy: copy.parts.join('\n\n') };
  if (!(await copies.keep(draft))) return refused;
  if (!sameStill(sources, view, draft)) return undefined;
  for (const [part, text] of copy.parts.entries()) {
    const writing = { part, ...difference(draft.parts[part] ?? '', text) };
    const outcome = await adapter.write(composerNow(sources, view), writing);
    if (outcome.kind !== 'written') return refused;
  }
  return undefined;
}
