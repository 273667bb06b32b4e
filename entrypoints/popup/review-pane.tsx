import { useEffect, useState } from 'preact/hooks';
import type { DecisionInput } from '../../components/desk/decision-input';
import { ReviewCard } from '../../components/desk/review-card';
import type { Person, PersonRef } from '../../domain/person';
import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAskedGuests } from './use-asked-guests';
import { useGlass } from './use-glass';
import { useTalk } from './use-talk';
import { useTurn } from './use-turn';

interface ReviewPaneProps {
  /** As the list has it now; undefined once it left the list. */
  readonly submission: Submission | undefined;
  readonly person: Person;
  readonly now: number;
  readonly onBack: () => void;
  readonly onDecided: () => void;
  /** A trial has no turns, comments or emergencies. */
  readonly isServer: boolean;
  /** It is in the queue of the person. */
  readonly isAsked: boolean;
  readonly standsInFor: readonly PersonRef[];
  /** Another number each time that the server told of a change. */
  readonly news: number;
}

/** One submission. It stays on screen after it left the queue, so that the reader sees how it ended. */
export function ReviewPane(props: ReviewPaneProps) {
  const { submission, person, now, onBack, onDecided, isServer } = props;
  const [shown, setShown] = useState(submission);
  useEffect(() => {
    if (submission) setShown((known) => newer(known, submission));
  }, [submission]);
  const onChanged = (changed: Submission) => {
    setShown(changed);
    onDecided();
  };
  const decision = useDecide();
  const { turn, wasHandedOn, ...turning } = useTurn(
    shown,
    { isServer, news: props.news },
    onChanged,
  );
  const { talk, isReading, ...talking } = useTalk(shown, { isServer, news: props.news }, onChanged);
  const glass = useGlass(shown, { me: person.id, isServer, news: props.news });
  const guests = useAskedGuests(shown, person, isServer, onChanged);
  if (!shown) return null;
  const decide = async (input: DecisionInput) => {
    const answer = await decision.run(input, shown);
    if (answer) setShown(answer.submission);
    onDecided();
  };
  const breakGlass = async (reason: string) => {
    const approved = await glass.onBreak(reason);
    if (approved) onChanged(approved);
  };
  const work = {
    isAsked: props.isAsked && shown.state === 'pending',
    standsInFor: props.standsInFor,
    turn,
    wasHandedOn,
    talk,
    isReading,
    guests: guests.work,
    onBreakGlass: glass.may ? breakGlass : undefined,
  };
  return (
    <ReviewCard
      submission={shown}
      person={person}
      now={now}
      onDecide={decide}
      onBack={onBack}
      sending={decision.busy || turning.busy || glass.busy}
      problem={
        decision.problem ?? turning.problem ?? talking.problem ?? glass.problem ?? guests.problem
      }
      work={isServer ? work : undefined}
    />
  );
}

function useDecide() {
  return useAct((input: DecisionInput, of: Submission) =>
    ask('submission.decide', {
      ...input,
      id: of.id,
      revision: currentRevision(of).revision,
      contentHash: currentRevision(of).contentHash,
      version: of.version,
    }),
  );
}

/** A list that was read before an act of one's own ended is older than what the act answered. Turns do not change the version. */
function newer(known: Submission | undefined, read: Submission): Submission {
  if (!known || known.id !== read.id) return read;
  const isOlder =
    read.version < known.version ||
    (read.version === known.version && read.updatedAt < known.updatedAt);
  return isOlder ? known : read;
}
