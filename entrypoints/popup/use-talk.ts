import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CommentInput } from '../../components/desk/comment-form';
import type { Talk } from '../../components/desk/review-talk';
import type { Problem } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useStored } from '../pages/use-stored';
import { answerSuggestion } from './answer-suggestion';

interface UseTalk {
  readonly talk: Talk | undefined;
  /** Neither read nor failed yet. */
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
}

/** What people said about one draft; read when it opens, with each new version, after each act of one's own, and when the server tells of news: a comment changes no version. */
export function useTalk(
  submission: Submission | undefined,
  { isServer, news }: { isServer: boolean; news: number },
  onChanged: (submission: Submission) => void,
): UseTalk {
  const [said, setSaid] = useState<MessageAnswer<'conversation.read'>>();
  const [wrong, setWrong] = useState<Problem>();
  const policy = useStored('policy');
  const id = submission?.id;
  const read = useCallback(async () => {
    const answer = isServer && id ? await ask('conversation.read', { id }) : undefined;
    if (answer?.ok) setSaid(answer.value);
    setWrong(answer && !answer.ok ? answer.problem : undefined);
  }, [isServer, id]);
  const stamp = submission && `${submission.version} ${submission.updatedAt}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where somebody did something.
  useEffect(() => {
    void read();
  }, [read, stamp, news]);
  const comment = useAct((input: CommentInput, of: Submission) =>
    ask('comment.write', {
      key: crypto.randomUUID(),
      id: of.id,
      comment: { ...input, revision: currentRevision(of).revision },
    }),
  );
  const answer = useAct((suggestionId: string, takes: boolean, of: Submission) =>
    answerSuggestion(of, { suggestionId, takes, said, policy: policy ?? null }),
  );
  const talk = said &&
    submission && {
      ...said,
      sending: comment.busy || answer.busy,
      onComment: async (input: CommentInput) => {
        await comment.run(input, submission);
        await read();
      },
      onAnswer: async (suggestionId: string, takes: boolean) => {
        const done = await answer.run(suggestionId, takes, submission);
        if (done?.submission) onChanged(done.submission);
        await read();
      },
    };
  // What was read last stays on the screen, and with it no problem is worth a line.
  const unread = said ? undefined : wrong;
  const isReading = isServer && !said && !wrong;
  return { talk, isReading, problem: comment.problem ?? answer.problem ?? unread };
}
