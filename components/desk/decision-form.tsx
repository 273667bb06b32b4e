import { useLayoutEffect, useRef } from 'preact/hooks';
import { currentRevision, type DecisionVerdict, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { ReasonField } from '../basic/reason-field';
import { useDeskWords } from '../words/words-context';
import { SuggestFields } from './suggest-fields';
import type { DecisionDraft } from './use-decision';

export interface DecisionFormProps {
  readonly verdict: DecisionVerdict;
  readonly submission: Submission;
  readonly decision: DecisionDraft;
  readonly sending: boolean;
  readonly maySuggest?: boolean | undefined;
}

/** The second step of a decision: a reason where one is needed, and a plain yes. */
export function DecisionForm(props: DecisionFormProps) {
  const { verdict, submission, decision, sending } = props;
  const { say } = useDeskWords();
  const first = useFirstFocus(verdict, decision.isReasonMissing);
  const names = { author: submission.author.name, account: submission.account.name };
  const question = <Phrase text={say(`decide.${verdict}.ask`)} values={names} />;
  return (
    <form
      class="gp-decide"
      onSubmit={(event) => {
        event.preventDefault();
        decision.confirm();
      }}
      noValidate
    >
      {verdict === 'approve' ? (
        <p class="gp-note-title">{question}</p>
      ) : (
        <ReasonField
          label={question}
          value={decision.reason}
          onChange={decision.write}
          hint={<Phrase text={say('decide.reason.hint')} values={names} />}
          missing={decision.isReasonMissing ? say('decide.reason.missing') : undefined}
          fieldRef={first.field}
        />
      )}
      {props.maySuggest && verdict === 'request-changes' && (
        <SuggestFields
          parts={currentRevision(submission).draft.parts}
          texts={decision.texts}
          onSuggest={decision.suggest}
        />
      )}
      <div class="gp-actions">
        <Button
          submits
          look={verdict === 'refuse' ? 'danger' : 'main'}
          disabled={sending}
          buttonRef={first.button}
          onPress={decision.confirm}
        >
          {say(sending ? 'act.sending' : `decide.${verdict}.confirm`)}
        </Button>
        <Button onPress={decision.cancel}>{say('decide.cancel')}</Button>
      </div>
    </form>
  );
}

/** The reason where one is needed, else the yes button; again after an attempt without a reason. */
function useFirstFocus(verdict: DecisionVerdict, isReasonMissing: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Before the next key: who presses C and writes on loses no letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves the focus again.
  useLayoutEffect(() => (field.current ?? button.current)?.focus(), [verdict, isReasonMissing]);
  return { field, button };
}
