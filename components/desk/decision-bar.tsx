import type { Person } from '../../domain/person';
import { openStage } from '../../domain/stage-progress';
import { DECISION_VERDICTS, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { groupName } from '../basic/stage-words';
import { useDeskWords } from '../words/words-context';
import { DecisionForm } from './decision-form';
import type { DecisionDraft } from './use-decision';
import { type ReadOnlyReason, whyReadOnly } from './why-read-only';

export interface DecisionBarProps {
  readonly submission: Submission;
  readonly person: Person;
  readonly decision: DecisionDraft;
  readonly sending: boolean;
  /** The server has it in this person's queue. */
  readonly isAsked?: boolean | undefined;
  /** A text may be suggested with a request for changes. */
  readonly maySuggest?: boolean | undefined;
}

const LOOKS = {
  approve: { look: 'main', key: 'a' },
  'request-changes': { look: 'plain', key: 'c' },
  refuse: { look: 'danger', key: 'r' },
} as const;

/** The three decisions, or a sentence why there are none. */
export function DecisionBar(props: DecisionBarProps) {
  const { submission, person, decision, sending } = props;
  const { say } = useDeskWords();
  const reason = whyReadOnly(submission, person, props.isAsked);
  if (reason) return <ReadOnlyNote submission={submission} reason={reason} />;
  if (decision.verdict) {
    return (
      <DecisionForm
        verdict={decision.verdict}
        submission={submission}
        decision={decision}
        sending={sending}
        maySuggest={props.maySuggest}
      />
    );
  }
  return (
    <section class="gp-decide" aria-label={say('decide.title')}>
      <div class="gp-actions">
        {DECISION_VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            look={LOOKS[verdict].look}
            keys={LOOKS[verdict].key}
            disabled={sending}
            onPress={() => decision.choose(verdict)}
          >
            {say(`decide.${verdict}`)}
          </Button>
        ))}
      </div>
      <p class="gp-fine">{say('decide.keys')}</p>
    </section>
  );
}

interface ReadOnlyNoteProps {
  readonly submission: Submission;
  readonly reason: ReadOnlyReason;
}

function ReadOnlyNote({ submission, reason }: ReadOnlyNoteProps) {
  const words = useDeskWords();
  const { group, senior = group } = openStage(submission);
  const values = { group: groupName(reason === 'senior' ? senior : group, words) };
  return (
    <div class="gp-note gp-decide" data-tone="quiet">
      <Icon name="pause" />
      <div class="gp-note-body">
        <p>
          <Phrase text={words.say(`review.${reason}`)} values={values} />
        </p>
      </div>
    </div>
  );
}
