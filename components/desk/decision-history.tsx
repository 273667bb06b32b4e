import { currentRevision, type Decision, type Submission } from '../../domain/submission';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { Said } from '../basic/said';
import { LOOK_OF } from '../basic/states';
import { useDeskWords } from '../words/words-context';

export interface DecisionHistoryProps {
  readonly submission: Submission;
  readonly now: number;
}

const STATE_OF = {
  approve: 'approved',
  'request-changes': 'changes-requested',
  refuse: 'refused',
} as const;

/** Every decision, newest first; those on an older version say so. */
export function DecisionHistory({ submission, now }: DecisionHistoryProps) {
  const { say } = useDeskWords();
  const { revision } = currentRevision(submission);
  if (submission.decisions.length === 0) {
    return <p class="gp-soft">{say('review.history.none')}</p>;
  }
  return (
    <ul class="gp-history">
      {[...submission.decisions].reverse().map((decision) => (
        <DecisionLine
          key={`${decision.at} ${decision.reviewer.id}`}
          decision={decision}
          isOlder={decision.revision !== revision}
          now={now}
        />
      ))}
    </ul>
  );
}

interface DecisionLineProps {
  readonly decision: Decision;
  readonly isOlder: boolean;
  readonly now: number;
}

function DecisionLine({ decision, isOlder, now }: DecisionLineProps) {
  const { say, ago, at } = useDeskWords();
  const look = LOOK_OF[STATE_OF[decision.verdict]];
  return (
    <li class="gp-decision" data-tone={look.tone}>
      <Icon name={look.icon} />
      <div>
        <p>
          <b>
            <Phrase
              text={say(`decision.${decision.verdict}`)}
              values={{ reviewer: decision.reviewer.name }}
            />
          </b>{' '}
          <span class="gp-soft">
            {decision.onBehalfOf && (
              <>
                <Phrase text={say('decision.for')} values={{ name: decision.onBehalfOf.name }} />
                {' · '}
              </>
            )}
            {decision.voidedAt && `${say('decision.void')} · `}
            {isOlder && `${say('decision.older', { revision: decision.revision })} · `}
            <time dateTime={decision.at} title={at(decision.at)}>
              {ago(decision.at, now)}
            </time>
          </span>
        </p>
        {decision.reason && <Said text={decision.reason} />}
      </div>
    </li>
  );
}
