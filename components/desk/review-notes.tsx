import type { ComponentChildren } from 'preact';
import type { Person, PersonRef } from '../../domain/person';
import { mayDecide } from '../../domain/say';
import type { Submission } from '../../domain/submission';
import { claimNow } from '../../domain/turn';
import { Button } from '../basic/button';
import { Icon, type IconName } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';
import { DueMark } from './due-mark';
import { TurnMarks } from './turn-marks';

export interface ReviewNotesProps {
  readonly submission: Submission;
  readonly person: Person;
  readonly now: number;
  readonly isAsked: boolean;
  /** Colleagues who are away and named this person. */
  readonly standsInFor: readonly PersonRef[];
  /** For those who may confirm an approval from before a stop. */
  readonly onReconfirm?: (() => void) | undefined;
  /** Another department was told of it just now. */
  readonly wasHandedOn?: boolean | undefined;
}

/** What one should know before deciding: whose turn it is, in whose place, and what is unusual about it. */
export function ReviewNotes(props: ReviewNotesProps) {
  const { submission, person, now, isAsked, standsInFor } = props;
  const words = useDeskWords();
  const { say } = words;
  const claim = claimNow(submission, new Date(now).toISOString());
  const standsIn = isAsked && standsInFor.length > 0 && !mayDecide(submission, person);
  const names = words.list(standsInFor.map(({ name }) => name));
  return (
    <>
      {submission.turn && (
        <div class="gp-review-marks">
          <DueMark dueAt={submission.turn.dueAt} now={now} />
          <TurnMarks item={submission} me={person.id} now={now} />
        </div>
      )}
      {isAsked && claim && claim.by.id !== person.id && (
        <Note icon="eye" tone="wait">
          <Phrase text={say('review.claimed')} values={{ name: claim.by.name }} />
        </Note>
      )}
      {standsIn && (
        <Note icon="reply" tone="tip">
          <Phrase text={say('review.stand-in')} values={{ names }} />
        </Note>
      )}
      {submission.heldByStop && (
        <Note icon="stop" tone="stop" action={<ConfirmAgain onPress={props.onReconfirm} />}>
          <Phrase text={say('review.stopped')} values={{ reason: submission.heldByStop.reason }} />
        </Note>
      )}
      {props.wasHandedOn && (
        <div role="status">
          <Note icon="check" tone="good">
            {say('acts.hand-on.done')}
          </Note>
        </div>
      )}
      {submission.breakGlass && (
        <Note icon="flag" tone="care">
          <Phrase text={say('review.glass')} values={{ reason: submission.breakGlass.reason }} />
        </Note>
      )}
    </>
  );
}

function ConfirmAgain({ onPress }: { onPress: (() => void) | undefined }) {
  const { say } = useDeskWords();
  return onPress ? (
    <div class="gp-actions">
      <Button onPress={onPress}>{say('acts.reconfirm')}</Button>
    </div>
  ) : null;
}

interface NoteProps {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

function Note(props: NoteProps) {
  return (
    <div class="gp-note" data-tone={props.tone}>
      <Icon name={props.icon} />
      <div class="gp-note-body">
        <p>{props.children}</p>
        {props.action}
      </div>
    </div>
  );
}
