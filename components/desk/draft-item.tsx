import type { Problem } from '../../domain/problem';
import { currentRevision, isOpen, type Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { PlainText } from '../basic/plain-text';
import { ProblemNote } from '../basic/problem-note';
import { StateMark } from '../basic/state-mark';
import { SubmissionNote } from '../page/submission-note';
import { useDeskWords } from '../words/words-context';
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

function Standing({ item }: { item: Submission }) {
  const isOver = item.state === 'withdrawn' || item.state === 'posted';
  return isOver ? <StateMark state={item.state} /> : <SubmissionNote submission={item} />;
}
