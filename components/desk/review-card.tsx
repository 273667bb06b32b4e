import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Person } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { ProblemNote } from '../basic/problem-note';
import { StateMark } from '../basic/state-mark';
import { useDeskWords } from '../words/words-context';
import { DecisionBar } from './decision-bar';
import type { DecisionInput } from './decision-input';
import { ReviewFacts } from './review-facts';
import { ReviewSections } from './review-sections';
import { useDecision } from './use-decision';
import { whyReadOnly } from './why-read-only';

export interface ReviewCardProps {
  readonly submission: Submission;
  /** Who looks at it. */
  readonly person: Person;
  readonly now: number;
  readonly onDecide: (decision: DecisionInput) => void;
  readonly onBack: () => void;
  readonly sending: boolean;
  readonly problem?: Problem | undefined;
}

/** One submission, whole, and the three decisions. Keys work while the focus is inside it. */
export function ReviewCard(props: ReviewCardProps) {
  const { submission, person, now, onBack, sending, problem } = props;
  const { say } = useDeskWords();
  const heading = useId();
  const box = useFocusOnOpen(submission.id);
  const isOpen = !whyReadOnly(submission, person) && !sending;
  const decision = useDecision(isOpen, `${submission.id} ${submission.version}`, props.onDecide);
  return (
    <article
      ref={box}
      class="gp-review"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => decision.onKey(event, onBack)}
    >
      <header class="gp-review-head">
        <Button look="quiet" icon="back" onPress={onBack}>
          {say('review.back')}
        </Button>
        <StateMark state={submission.state} />
      </header>
      <div class="gp-review-body">
        <h2 class="gp-review-title" id={heading}>
          {say('review.title', {
            site: say(`site.${submission.site}`),
            surface: say(`surface.${submission.surface}`),
          })}
        </h2>
        <ReviewFacts submission={submission} now={now} />
        <ReviewSections submission={submission} now={now} />
      </div>
      {problem && <ProblemNote problem={problem} />}
      <DecisionBar submission={submission} person={person} decision={decision} sending={sending} />
    </article>
  );
}

/** The focus follows the draft that was opened, so that keys and screen readers start there. */
function useFocusOnOpen(id: string) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [id]);
  return box;
}
