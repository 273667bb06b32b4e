import { useEffect, useState } from 'preact/hooks';
import type { DecisionInput } from '../../components/desk/decision-input';
import { ReviewCard } from '../../components/desk/review-card';
import type { Person } from '../../domain/person';
import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';

interface ReviewPaneProps {
  /** As the list has it now; undefined once it left the list. */
  readonly submission: Submission | undefined;
  readonly person: Person;
  readonly now: number;
  readonly onBack: () => void;
  readonly onDecided: () => void;
}

/** One submission. It stays on screen after it left the queue, so that the reader sees how it ended. */
export function ReviewPane({ submission, person, now, onBack, onDecided }: ReviewPaneProps) {
  const [shown, setShown] = useState(submission);
  useEffect(() => {
    if (submission) setShown(submission);
  }, [submission]);
  const decision = useAct((input: DecisionInput, of: Submission) =>
    ask('submission.decide', {
      ...input,
      id: of.id,
      revision: currentRevision(of).revision,
      contentHash: currentRevision(of).contentHash,
      version: of.version,
    }),
  );
  if (!shown) return null;
  const decide = async (input: DecisionInput) => {
    const answer = await decision.run(input, shown);
    if (answer) setShown(answer.submission);
    onDecided();
  };
  return (
    <ReviewCard
      submission={shown}
      person={person}
      now={now}
      onDecide={decide}
      onBack={onBack}
      sending={decision.busy}
      problem={decision.problem}
    />
  );
}
