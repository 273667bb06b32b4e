import { currentRevision, isOpen, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { PlainText } from '../basic/plain-text';
import { StateMark } from '../basic/state-mark';
import { SubmissionNote } from '../page/submission-note';
import { useDeskWords } from '../words/words-context';
import { excerptOf } from './excerpt';
import { SiteMark } from './site-mark';

export interface DraftItemProps {
  readonly item: Submission;
  readonly now: number;
  readonly onWithdraw: () => void;
  readonly onOpen: () => void;
}

export function DraftItem({ item, now, onWithdraw, onOpen }: DraftItemProps) {
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
      {item.state === 'withdrawn' || item.state === 'posted' ? (
        <StateMark state={item.state} />
      ) : (
        <SubmissionNote submission={item} />
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
