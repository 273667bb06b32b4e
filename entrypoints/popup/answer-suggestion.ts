import type { Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';

export interface SuggestionAnswer {
  readonly suggestionId: string;
  readonly takes: boolean;
  readonly said: MessageAnswer<'conversation.read'> | undefined;
  readonly policy: Policy | null;
}

/** With the new version where the suggestion was taken. */
export interface Answered {
  readonly submission?: Submission;
}

/** The author takes a suggested text, or keeps their own. */
export function answerSuggestion(
  of: Submission,
  answer: SuggestionAnswer,
): Promise<Result<Answered>> {
  const { suggestionId, takes } = answer;
  return takes ? accept(of, answer) : ask('suggestion.decline', { id: of.id, suggestionId });
}

/** With what the policy finds in the new text; the server puts the text together itself, and checks it too. */
async function accept(of: Submission, { suggestionId, said, policy }: SuggestionAnswer) {
  const current = currentRevision(of);
  const parts = said?.suggestions.find(({ id }) => id === suggestionId)?.parts ?? [];
  // The engine is large, and few who open the popup need it.
  const { findingsIn } = await import('./findings-in');
  const checked = findingsIn(policy, current.draft, parts);
  return ask('suggestion.accept', {
    key: crypto.randomUUID(),
    id: of.id,
    suggestionId,
    acceptance: {
      ...checked,
      note: current.note,
      pack: policy ? { id: policy.pack.id, version: policy.pack.version } : current.pack,
      version: of.version,
    },
  });
}
