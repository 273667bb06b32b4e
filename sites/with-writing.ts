import type { SiteAdapter, SiteReader } from './adapter';
import { rangeOf } from './ranges';
import { writeText } from './write-text';

/** Adds what only a page with a composer needs. */
export function withWriting(reader: SiteReader): SiteAdapter {
  return {
    ...reader,
    rangeOf: (composer, part, start, end) => {
      const box = composer.boxes[part];
      return box && rangeOf(box, start, end);
    },
    write: async (composer, writing) => {
      const box = composer.boxes[writing.part];
      return box?.isConnected ? writeText(box, writing) : { kind: 'refused' };
    },
  };
}
