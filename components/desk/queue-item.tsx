import { verdictOf } from '../../domain/finding';
import { currentRevision, type Submission } from '../../domain/submission';
import { CheckField } from '../basic/check-field';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { StateMark } from '../basic/state-mark';
import { useDeskWords } from '../words/words-context';
import { DueMark } from './due-mark';
import { excerptOf } from './excerpt';
import { SiteMark } from './site-mark';
import { TurnMarks } from './turn-marks';

export interface QueueItemProps {
  readonly item: Submission;
  readonly now: number;
  readonly isSelected: boolean;
  /** The one that the Tab key reaches. */
  readonly isReachable: boolean;
  readonly onOpen: () => void;
  /** Id of the reviewer. */
  readonly me?: string | undefined;
  /** Its checkbox, where it may be approved with others. */
  readonly pick?: { readonly isOn: boolean; readonly onPick: (on: boolean) => void } | undefined;
}

export function QueueItem(props: QueueItemProps) {
  const { item, now, isSelected, isReachable, onOpen, me, pick } = props;
  const { say, ago } = useDeskWords();
  const { draft, findings } = currentRevision(item);
  const verdict = verdictOf(findings);
  return (
    <li class="gp-row-line">
      {pick && (
        <CheckField
          label={<Phrase text={say('bulk.pick')} values={{ author: item.author.name }} />}
          checked={pick.isOn}
          onChange={pick.onPick}
          labelUnseen
        />
      )}
      <button
        type="button"
        class="gp-row"
        data-row
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isReachable ? 0 : -1}
        onClick={onOpen}
      >
        <span class="gp-row-head">
          <SiteMark site={item.site} />
          <span class="gp-row-who">
            <Phrase
              text={say('queue.by')}
              values={{ author: item.author.name, account: item.account.name }}
            />
          </span>
          <time class="gp-soft" dateTime={item.updatedAt}>
            {ago(item.updatedAt, now)}
          </time>
        </span>
        {item.principal?.id === me && <b class="gp-fine">{say('ghost.for-you')}</b>}
        <span class="gp-row-text">
          <PlainText text={excerptOf(draft) || say('preview.empty')} />
        </span>
        <span class="gp-row-foot">
          <StateMark state={verdict} />
          <span class="gp-soft">{say('review.findings', { count: findings.length })}</span>
          <span class="gp-soft gp-push-start">
            {say('queue.due', { when: ago(item.expiresAt, now) })}
          </span>
        </span>
        {item.turn && (
          <span class="gp-row-foot">
            <DueMark dueAt={item.turn.dueAt} now={now} />
            <TurnMarks item={item} me={me} now={now} />
          </span>
        )}
      </button>
    </li>
  );
}
