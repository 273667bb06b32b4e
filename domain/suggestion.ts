import * as z from 'zod/mini';
import type { Draft } from './draft';
import { type PersonRef, personRefSchema } from './person';
import { failed, ok, type Result } from './problem';

/** One part of the draft, as the reviewer would write it. Parts that are not named stay as they are. */
export const suggestedPartSchema = z.object({
  /** Index into `draft.parts`. */
  part: z.int().check(z.minimum(0), z.maximum(99)),
  text: z.string().check(z.maxLength(100_000)),
});
export type SuggestedPart = z.infer<typeof suggestedPartSchema>;

/** Comes with a request for changes. */
export const suggestedPartsSchema = z
  .array(suggestedPartSchema)
  .check(z.minLength(1), z.maxLength(100));

export const suggestionStateSchema = z.enum(['open', 'accepted', 'declined']);

/** A text that a reviewer offers for one revision; the author takes it or not. */
export const suggestionSchema = z.object({
  id: z.string(),
  submissionId: z.string(),
  /** The revision it was made for; a newer one leaves it behind. */
  revision: z.int(),
  contentHash: z.string(),
  reviewer: personRefSchema,
  parts: suggestedPartsSchema,
  state: suggestionStateSchema,
  at: z.string(),
  answeredAt: z.optional(z.string()),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** On a revision that was made from a suggestion: the reviewer wrote a part of it. */
export const acceptedSuggestionSchema = z.object({ id: z.string(), reviewer: personRefSchema });
export type AcceptedSuggestion = z.infer<typeof acceptedSuggestionSchema>;

/** The draft with the suggested parts in place; `malformed` where it names a part that is not there or changes nothing. */
export function withSuggestion(draft: Draft, parts: readonly SuggestedPart[]): Result<Draft> {
  const texts = [...draft.parts];
  for (const { part, text } of parts) {
    if (part >= texts.length) {
      return failed(
        'malformed',
        'The suggestion is for a part that this draft does not have.',
        'Suggest a text for the parts that are there.',
        { part },
      );
    }
    texts[part] = text;
  }
  if (texts.every((text, index) => text === draft.parts[index])) {
    return failed(
      'malformed',
      'The suggested text is the same as the draft.',
      'Change the text, or ask for changes without a suggestion.',
    );
  }
  return ok({ ...draft, parts: texts });
}

/**
 * Everybody whose suggestion went into the text so far. Later revisions may still hold their words, so they stay co-authors until the
 * submission ends.
 */
export function coAuthors(
  revisions: readonly { readonly acceptedSuggestion?: AcceptedSuggestion | undefined }[],
): PersonRef[] {
  const found = new Map<string, PersonRef>();
  for (const { acceptedSuggestion } of revisions) {
    if (acceptedSuggestion) found.set(acceptedSuggestion.reviewer.id, acceptedSuggestion.reviewer);
  }
  return [...found.values()];
}
