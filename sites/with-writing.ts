import type { Composer, SiteAdapter, SiteReader } from './adapter';
import { fieldsOf } from './fields';
import { looksPosted } from './looks-posted';
import { rangeOf } from './ranges';
import { readDraft } from './read-draft';
import { anyOf } from './selectors';
import { surfaceOf } from './surface-of';
import { writeChecked } from './write-checked';

/** Adds what only a page with a governed composer needs: reading its draft, and writing to it. */
export function withWriting(reader: SiteReader): SiteAdapter {
  const read = (composer: Composer) => readDraft(reader, composer);
  const partsOf = (composer: Composer) =>
    fieldsOf(surfaceOf(reader.data, composer), composer).map(({ box }) => box);
  reader.readAtLeaving(read);
  return {
    ...reader,
    readDraft: read,
    partsOf,
    anchorOf: (composer) => anchorOf(reader, composer),
    looksPosted: (composer) => looksPosted(reader, composer),
    rangeOf: (composer, part, start, end) => {
      const box = partsOf(composer)[part];
      return box && rangeOf(box, start, end);
    },
    write: async (composer, writing) => {
      const box = partsOf(composer)[writing.part];
      return box?.isConnected ? writeChecked(reader, box, writing) : { kind: 'refused' };
    },
  };
}

function anchorOf({ data }: SiteReader, composer: Composer): Element {
  const { anchor } = surfaceOf(data, composer);
  return composer.scope.querySelector(anyOf(anchor)) ?? composer.boxes.at(-1) ?? composer.scope;
}
