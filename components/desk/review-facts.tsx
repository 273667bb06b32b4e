import { posterOf } from '../../domain/ghost-writing';
import { currentRevision, type Submission } from '../../domain/submission';
import { FactList } from '../basic/fact-list';
import { useDeskWords } from '../words/words-context';

export interface ReviewFactsProps {
  readonly submission: Submission;
  readonly now: number;
}

/** Who, from where, when. */
export function ReviewFacts({ submission, now }: ReviewFactsProps) {
  const { say, ago, at } = useDeskWords();
  const { draft, at: submittedAt, note, revision } = currentRevision(submission);
  const { preparedBy } = submission;
  return (
    <FactList
      facts={[
        [say('review.author'), submission.author.name],
        [say('review.prepared'), preparedBy?.id !== submission.author.id && preparedBy?.name],
        [say('review.principal'), submission.principal?.name],
        [say('ghost.posts'), submission.principal && posterOf(submission).name],
        [say('review.account'), submission.account.name],
        [
          say('review.submitted'),
          `${ago(submittedAt, now)} · ${say('review.version', { revision })}`,
        ],
        [say('review.due'), submission.turn?.dueAt && <time>{at(submission.turn.dueAt)}</time>],
        [
          say('review.reminded'),
          submission.turn?.remindedAt && ago(submission.turn.remindedAt, now),
        ],
        [say('review.scheduled'), draft.scheduledFor && <time>{at(draft.scheduledFor)}</time>],
        [say('review.audience'), draft.audience],
        [say('review.note'), note],
      ]}
    />
  );
}
