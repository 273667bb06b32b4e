import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Person, PersonRef } from '../../domain/person';
import type { Problem } from '../../domain/problem';
import { wrote } from '../../domain/say';
import { currentRevision, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { ProblemNote } from '../basic/problem-note';
import { StateMark } from '../basic/state-mark';
import { useDeskWords } from '../words/words-context';
import { DecisionBar } from './decision-bar';
import type { DecisionInput } from './decision-input';
import { GhostNote } from './ghost-note';
import { GlassForm } from './glass-form';
import { GuestSection, type GuestWork } from './guest-section';
import { ReviewFacts } from './review-facts';
import { ReviewNotes } from './review-notes';
import { ReviewSections } from './review-sections';
import { ReviewTalk, type Talk } from './review-talk';
import { Section } from './section';
import { type TurnActs, useTurnMenu } from './turn-menu';
import { useDecision } from './use-decision';
import { whyReadOnly } from './why-read-only';

/** What there is beside the three decisions where a server keeps the queue. */
export interface ReviewWork {
  /** The server has it in this person's queue. */
  readonly isAsked: boolean;
  readonly standsInFor: readonly PersonRef[];
  readonly turn: TurnActs;
  /** Another department was told of it just now. */
  readonly wasHandedOn?: boolean | undefined;
  /** Undefined until it was read. */
  readonly talk: Talk | undefined;
  /** It is on its way: what stands below it is drawn with it, so that nothing moves under somebody's hand. */
  readonly isReading?: boolean | undefined;
  /** People from outside, where there is something to say or do about them. */
  readonly guests?: GuestWork | undefined;
  /** For the author, where they may post without approval in an emergency. */
  readonly onBreakGlass?: ((reason: string) => void) | undefined;
}

export interface ReviewCardProps {
  readonly submission: Submission;
  /** Who looks at it. */
  readonly person: Person;
  readonly now: number;
  readonly onDecide: (decision: DecisionInput) => void;
  readonly onBack: () => void;
  readonly sending: boolean;
  readonly problem?: Problem | undefined;
  /** Absent in a trial. */
  readonly work?: ReviewWork | undefined;
}

/** One submission, whole, and the three decisions. Keys work while the focus is inside it. */
export function ReviewCard(props: ReviewCardProps) {
  const { submission, person, now, onBack, sending, problem, work } = props;
  const box = useFocusOnOpen(submission.id);
  const heading = useId();
  const isAsked = work?.isAsked ?? false;
  const isOpen = !whyReadOnly(submission, person, isAsked) && !sending;
  const version = `${submission.id} ${submission.version}`;
  const { parts } = currentRevision(submission).draft;
  const decision = useDecision(isOpen, version, props.onDecide, parts);
  const turn = useTurnMenu(work && { ...work.turn, submission, person, isAsked, now });
  return (
    <article
      ref={box}
      class="gp-review"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => decision.onKey(event, onBack)}
    >
      <ReviewHead submission={submission} onBack={onBack} menu={turn.menu} />
      <div class="gp-review-body">
        {turn.form}
        <ReviewBody {...props} heading={heading} onReconfirm={turn.onReconfirm} />
      </div>
      <div class="gp-review-foot">
        {problem && <ProblemNote problem={problem} />}
        <DecisionBar
          {...{ submission, person, decision, sending, isAsked }}
          maySuggest={Boolean(work)}
        />
      </div>
    </article>
  );
}

interface ReviewHeadProps extends Pick<ReviewCardProps, 'submission' | 'onBack'> {
  readonly menu: ReturnType<typeof useTurnMenu>['menu'];
}

function ReviewHead({ submission, onBack, menu }: ReviewHeadProps) {
  const { say } = useDeskWords();
  return (
    <header class="gp-review-head">
      <Button look="quiet" icon="back" onPress={onBack}>
        {say('review.back')}
      </Button>
      <span class="gp-review-marks">
        <StateMark state={submission.state} />
        {menu}
      </span>
    </header>
  );
}

interface ReviewBodyProps extends ReviewCardProps {
  readonly heading: string;
  readonly onReconfirm: (() => void) | undefined;
}

function ReviewBody(props: ReviewBodyProps) {
  const { submission, person, now, work, sending, onReconfirm } = props;
  const { say } = useDeskWords();
  const isReading = work?.isReading ?? false;
  const isAuthor = wrote(submission, person.id) || submission.principal?.id === person.id;
  const talk = work?.talk && (
    <ReviewTalk submission={submission} talk={work.talk} isAuthor={isAuthor} now={now} />
  );
  return (
    <>
      <h2 class="gp-review-title" id={props.heading}>
        {say('review.title', {
          site: say(`site.${submission.site}`),
          surface: say(`surface.${submission.surface}`),
        })}
      </h2>
      <GhostNote submission={submission} me={person.id} />
      {work && <ReviewNotes {...work} {...{ submission, person, now, onReconfirm }} />}
      <ReviewFacts submission={submission} now={now} />
      <ReviewSections {...{ submission, now, talk }} isReading={isReading} />
      {!isReading && work?.guests && (
        <Section title={say('guests.title')}>
          <GuestSection {...work.guests} me={person.id} />
        </Section>
      )}
      {!isReading && work?.onBreakGlass && (
        <GlassForm sending={sending} onBreak={work.onBreakGlass} />
      )}
    </>
  );
}

/** The focus follows the draft that was opened, so that keys and screen readers start there. */
function useFocusOnOpen(id: string) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [id]);
  return box;
}
