import type { DraftReader, SiteAdapter } from './adapter';
import { writeChecked } from './write-checked';

/** Adds what is needed once an author asks for a change: writing into the editor. */
export function withWriting(reader: DraftReader): SiteAdapter {
  return {
    ...reader,
    write: async (composer, writing) => {
      const box = reader.partsOf(composer)[writing.part];
      return box?.isConnected ? writeChecked(reader, box, writing) : { kind: 'refused' };
    },
  };
}
