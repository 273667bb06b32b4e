import type { Draft } from '../../domain/draft';
import type { Submission } from '../../domain/submission';
import { currentRevision } from '../../domain/submission';
import type { Suggestion } from '../../domain/suggestion';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';
import { Difference } from './difference';

export interface SuggestionListProps {
  readonly submission: Submission;
  readonly suggestions: readonly Suggestion[];
  /** For the author, while one can still be answered. */
  readonly onAnswer?: ((id: string, takes: boolean) => void) | undefined;
  readonly sending: boolean;
}

/** Texts that reviewers offered, newest first, each as a difference to the text it was made for. */
export function SuggestionList({
  submission,
  suggestions,
  onAnswer,
  sending,
}: SuggestionListProps) {
  return (
    <>
      {[...suggestions].reverse().map((suggestion) => (
        <SuggestionCard
          key={suggestion.id}
          submission={submission}
          suggestion={suggestion}
          onAnswer={onAnswer}
          sending={sending}
        />
      ))}
    </>
  );
}

interface SuggestionCardProps extends Omit<SuggestionListProps, 'suggestions'> {
  readonly suggestion: Suggestion;
}

function SuggestionCard({ submission, suggestion, onAnswer, sending }: SuggestionCardProps) {
  const { say } = useDeskWords();
  const { revision } = currentRevision(submission);
  const draft = submission.revisions.find((one) => one.revision === suggestion.revision)?.draft;
  const isLive = suggestion.state === 'open' && suggestion.revision === revision;
  return (
    <section class="gp-suggestion">
      <h4 class="gp-note-title">
        <Phrase text={say('suggestion.title')} values={{ reviewer: suggestion.reviewer.name }} />
      </h4>
      {draft && <SuggestedParts draft={draft} suggestion={suggestion} />}
      {isLive && onAnswer ? (
        <>
          <p class="gp-fine">{say('suggestion.accept.hint')}</p>
          <div class="gp-actions">
            <Button look="main" disabled={sending} onPress={() => onAnswer(suggestion.id, true)}>
              {say(sending ? 'act.sending' : 'suggestion.accept')}
            </Button>
            <Button disabled={sending} onPress={() => onAnswer(suggestion.id, false)}>
              {say('suggestion.decline')}
            </Button>
          </div>
        </>
      ) : (
        <p class="gp-fine">
          {say(
            suggestion.state === 'open' && !isLive
              ? 'suggestion.older'
              : `suggestion.${suggestion.state}`,
          )}
        </p>
      )}
    </section>
  );
}

function SuggestedParts({ draft, suggestion }: { draft: Draft; suggestion: Suggestion }) {
  const { say } = useDeskWords();
  return (
    <>
      {suggestion.parts.map(({ part, text }) => (
        <div key={part}>
          {draft.parts.length > 1 && (
            <p class="gp-label">{say('suggestion.part', { part: part + 1 })}</p>
          )}
          <Difference before={draft.parts[part] ?? ''} after={text} />
        </div>
      ))}
    </>
  );
}
