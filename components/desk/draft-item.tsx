import type { ToldRecord } from '../../domain/api';
import type { Problem } from '../../domain/problem';
import { currentRevision, isOpen, type Submission } from '../../domain/submission';
import type { Suggestion } from '../../domain/suggestion';
import { Button } from '../basic/button';
import { ConfirmButton } from '../basic/confirm-button';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { ProblemNote } from '../basic/problem-note';
import { Said } from '../basic/said';
import { StateMark } from '../basic/state-mark';
import { SubmissionNote } from '../page/submission-note';
import { useDeskWords } from '../words/words-context';
import { PostLines } from './draft-lines';
import { DueMark } from './due-mark';
import { SuggestionList } from './suggestion-list';

/** What others said about a draft of mine; read where there is something to say. */
export interface DraftNews {
  readonly suggestions: readonly Suggestion[];
  /** How the last approval was taken back. */
  readonly revoked: ToldRecord | undefined;
  readonly sending: boolean;
  readonly onAnswer: (suggestionId: string, takes: boolean) => void;
}

export interface DraftItemProps {
  readonly item: Submission;
  readonly now: number;
  /** Stands in place of its state, as where an approval's receipt is no good. */
  readonly problem?: Problem | undefined;
  readonly news?: DraftNews | undefined;
  readonly onWithdraw: () => void;
  readonly onOpen: () => void;
}

export function DraftItem({ item, now, problem, news, onWithdraw, onOpen }: DraftItemProps) {
  const { say } = useDeskWords();
  return (
    <li class="gp-draft">
      <PostLines draft={currentRevision(item).draft} at={item.updatedAt} now={now} />
      {problem ? <ProblemNote problem={problem} /> : <Standing item={item} />}
      {wasRevoked(item) && <RevokedNote by={news?.revoked} />}
      {news && item.state === 'changes-requested' && (
        <SuggestionList
          submission={item}
          suggestions={openSuggestions(item, news.suggestions)}
          onAnswer={news.onAnswer}
          sending={news.sending}
        />
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

/** By whom and why, once that was read. */
function RevokedNote({ by }: { by: ToldRecord | undefined }) {
  const { say } = useDeskWords();
  return (
    <div class="gp-note" data-tone="care" role="status">
      <Icon name="turn" />
      <div class="gp-note-body">
        <p class="gp-note-title">
          {by ? (
            <Phrase text={say('drafts.revoked.by')} values={{ actor: by.actor.name }} />
          ) : (
            say('drafts.revoked')
          )}
        </p>
        {by?.reason && <Said text={by.reason} />}
        <p>{say('drafts.revoked.next')}</p>
      </div>
    </div>
  );
}

/** Those that can still be taken. */
function openSuggestions(item: Submission, suggestions: readonly Suggestion[]) {
  const { revision } = currentRevision(item);
  return suggestions.filter((one) => one.state === 'open' && one.revision === revision);
}

/** It waits again, although somebody had approved this very text. */
export function wasRevoked(item: Submission): boolean {
  const { revision } = currentRevision(item);
  return (
    item.state === 'pending' &&
    item.decisions.some((one) => one.revision === revision && one.voidedAt !== undefined)
  );
}

function Standing({ item }: { item: Submission }) {
  const isOver = item.state === 'withdrawn' || item.state === 'posted';
  if (!isOver) return <SubmissionNote submission={item} />;
  return (
    <p>
      <StateMark state={item.state} />
    </p>
  );
}
