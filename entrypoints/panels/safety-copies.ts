import type { Draft } from '../../domain/draft';
import { placeKey, placeOf, type SafetyCopy } from '../../domain/safety-copy';
import { ask } from '../../platform/messenger';

export interface SafetyCopies {
  /** Keeps what the draft says, on disk; false where that was not possible, and then nothing may be written. */
  readonly keep: (draft: Draft) => Promise<boolean>;
  /** The newest kept text of this composer that says something else. The first question fetches it; then `onNews` is called. */
  readonly before: (draft: Draft) => SafetyCopy | undefined;
  readonly forget: (draft: Draft) => Promise<void>;
}

/** The texts of before our changes, as the background keeps them: they outlive the page. */
export function createSafetyCopies(onNews: () => void): SafetyCopies {
  const known = new Map<string, readonly SafetyCopy[]>();
  return {
    keep: async (draft) => {
      const request = { place: placeOf(draft), parts: draft.parts };
      const answer = await ask('safety.keep', request).catch(() => undefined);
      if (answer?.ok) await fetchFor(draft);
      return answer?.ok === true;
    },
    before: (draft) => {
      const copies = known.get(placeKey(placeOf(draft)));
      if (!copies) void fetchFor(draft);
      return copies?.find(({ parts }) => isWritten(parts) && !isSame(parts, draft.parts));
    },
    forget: async (draft) => {
      await ask('safety.forget', { place: placeOf(draft) }).catch(() => undefined);
      await fetchFor(draft);
    },
  };

  async function fetchFor(draft: Draft): Promise<void> {
    const place = placeOf(draft);
    const key = placeKey(place);
    // One question is enough while it is on its way.
    known.set(key, known.get(key) ?? []);
    const answer = await ask('safety.read', { place }).catch(() => undefined);
    if (!answer?.ok) return;
    known.set(key, answer.value.copies);
    onNews();
  }
}

/** A thread of three boxes cannot go back into one. */
export function isOfSameParts({ parts }: SafetyCopy, draft: Draft): boolean {
  return parts.length === draft.parts.length;
}

function isWritten(parts: readonly string[]): boolean {
  return parts.some((part) => part.trim() !== '');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
