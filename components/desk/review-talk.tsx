import { useState } from 'preact/hooks';
import type { ToldRecord } from '../../domain/api';
import type { Comment } from '../../domain/comment';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Suggestion } from '../../domain/suggestion';
import { useDeskWords } from '../words/words-context';
import { ActHistory } from './act-history';
import { CommentForm, type CommentInput } from './comment-form';
import { CommentList } from './comment-list';
import { Section } from './section';
import { SuggestionList } from './suggestion-list';

/** What was said about one draft, and what may be said now. */
export interface Talk {
  readonly suggestions: readonly Suggestion[];
  readonly comments: readonly Comment[];
  /** Oldest first. */
  readonly records: readonly ToldRecord[];
  readonly sending: boolean;
  readonly onComment: (comment: CommentInput) => void;
  /** `takes`: the author takes the suggested text. */
  readonly onAnswer: (suggestionId: string, takes: boolean) => void;
}

export interface ReviewTalkProps {
  readonly submission: Submission;
  readonly talk: Talk;
  /** Who looks at it wrote it, or it is posted in their name. */
  readonly isAuthor: boolean;
  readonly now: number;
}

/** Suggestions and comments. */
export function ReviewTalk({ submission, talk, isAuthor, now }: ReviewTalkProps) {
  const { say } = useDeskWords();
  const [answers, answer] = useState<Comment>();
  const { revision } = currentRevision(submission);
  return (
    <>
      <SuggestionList
        submission={submission}
        suggestions={talk.suggestions}
        sending={talk.sending}
        onAnswer={isAuthor ? talk.onAnswer : undefined}
      />
      <Section title={say('comments.title')}>
        <CommentList comments={talk.comments} revision={revision} now={now} onAnswer={answer} />
        <CommentForm
          isAuthor={isAuthor}
          answers={answers}
          sending={talk.sending}
          onSend={(comment) => {
            talk.onComment(comment);
            answer(undefined);
          }}
          onCancel={() => answer(undefined)}
        />
      </Section>
      <ActHistory records={talk.records} now={now} />
    </>
  );
}
