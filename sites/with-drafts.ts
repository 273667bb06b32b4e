import type { Composer, DraftReader, SiteReader } from './adapter';
import { fieldsOf } from './fields';
import { leftBy } from './left-by';
import { looksPosted } from './looks-posted';
import { rangeOf } from './ranges';
import { readDraft } from './read-draft';
import { anyOf } from './selectors';
import { surfaceOf } from './surface-of';

/** Adds what only a page with a governed composer needs: reading its draft, and knowing where it stands. */
export function withDrafts(reader: SiteReader): DraftReader {
  const read = (composer: Composer) => readDraft(reader, composer);
  const partsOf = (composer: Composer) =>
    fieldsOf(surfaceOf(reader.data, composer), composer).map(({ box }) => box);
  const readAtLeaving = (act: typeof read) =>
    reader.readAtLeaving(act, (event) => leftBy(reader, event));
  readAtLeaving(read);
  return {
    ...reader,
    readAtLeaving,
    readDraft: read,
    partsOf,
    anchorOf: (composer) => anchorOf(reader, composer),
    looksPosted: (composer) => looksPosted(reader, composer),
    rangeOf: (composer, part, start, end) => {
      const box = partsOf(composer)[part];
      return box && rangeOf(box, start, end);
    },
  };
}

function anchorOf({ data }: SiteReader, composer: Composer): Element {
  const { anchor } = surfaceOf(data, composer);
  return composer.scope.querySelector(anyOf(anchor)) ?? composer.boxes.at(-1) ?? composer.scope;
}
