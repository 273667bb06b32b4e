import type { Problem } from '../../domain/problem';
import { currentRevision, isOpen, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { Icon } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import { ProblemNote } from '../basic/problem-note';
import { StateMark } from '../basic/state-mark';
import { SubmissionNote } from '../page/submission-note';
import { useDeskWords } from '../words/words-context';
import { DueMark } from './due-mark';
import { excerptOf } from './excerpt';
import { SiteMark } from './site-mark';

export interface DraftItemProps {
  readonly item: Submission;
  readonly now: number;
  /** Stands in place of its state, as where an approval's receipt is no good. */
  readonly problem?: Problem | undefined;
  readonly onWithdraw: () => void;
  readonly onOpen: () => void;
}

export function DraftItem({ item, now, problem, onWithdraw, onOpen }: DraftItemProps) {
  const { say, ago } = useDeskWords();
  const { draft } = currentRevision(item);
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        <SiteMark site={item.site} />
        <span class="gp-row-who">
          <PlainText text={item.account.name} />
        </span>
        <time class="gp-soft" dateTime={item.updatedAt}>
          {ago(item.updatedAt, now)}
        </time>
      </div>
      <p class="gp-row-text">
        <PlainText text={excerptOf(draft) || say('preview.empty')} />
      </p>
      {problem ? <ProblemNote problem={problem} /> : <Standing item={item} />}
      {wasRevoked(item) && (
        <div class="gp-note" data-tone="care" role="status">
          <Icon name="turn" />
          <div class="gp-note-body">
            <p class="gp-note-title">{say('drafts.revoked')}</p>
            <p>{say('drafts.revoked.next')}</p>
          </div>
        </div>
      )}
      {item.state === 'pending' && item.turn?.dueAt && (
        <p>
          <DueMark dueAt={item.turn.dueAt} now={now} />
        </p>
      )}
      <div class="gp-actions">
        <Button look="quiet" onPress={onOpen}>
          {say('drafts.open')}
        </Button>
        {isOpen(item.state) && (
          <ConfirmButton
            label={say('drafts.withdraw')}
            question={say('drafts.withdraw.ask')}
            confirm={say('drafts.withdraw.confirm')}
            cancel={say('decide.cancel')}
            onConfirm={onWithdraw}
          />
        )}
      </div>
    </li>
  );
}

/** It waits again, although somebody had approved this very text. */
function wasRevoked(item: Submission): boolean {
  const { revision } = currentRevision(item);
  return (
    item.state === 'pending' &&
    item.decisions.some((one) => one.revision === revision && one.voidedAt !== undefined)
  );
}

function Standing({ item }: { item: Submission }) {
  const isOver = item.state === 'withdrawn' || item.state === 'posted';
  return isOver ? <StateMark state={item.state} /> : <SubmissionNote submission={item} />;
}
