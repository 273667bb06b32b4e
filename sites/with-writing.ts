import type { Composer, DraftReader, SiteAdapter, WriteOutcome, Writing } from './adapter';
import { editorOf } from './editors';
import { readText } from './read-lines';
import { followUndoSteps } from './undo-steps';
import { writeChecked } from './write-checked';

/** Adds what is needed once an author asks for a change: writing into the editor. Called once a page. */
export function withWriting(reader: DraftReader): SiteAdapter {
  const steps = followUndoSteps();
  return { ...reader, write };

  async function write(composer: Composer, writing: Writing): Promise<WriteOutcome> {
    const box = reader.partsOf(composer)[writing.part];
    if (!box?.isConnected) return { kind: 'refused' };
    const text = readText(box);
    await steps.apart(editorOf(box).undoStepMs);
    // The offsets are those of the text for which the button was pressed.
    const isSame = box.isConnected && readText(box) === text;
    return isSame ? writeChecked(reader, box, writing) : { kind: 'refused' };
  }
}
