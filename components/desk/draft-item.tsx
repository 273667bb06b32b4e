import type { ToldRecord } from '../../domain/api';
import { wholeText } from '../../domain/draft';
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
import { GhostNote } from './ghost-note';
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
  /** Id of who looks: others may have written it for them. */
  readonly me?: string | undefined;
  readonly onWithdraw: () => void;
  readonly onCopy?: ((text: string) => void) | undefined;
  readonly onOpen: () => void;
}

export function DraftItem(props: DraftItemProps) {
  const { item, now, problem, news, me } = props;
  return (
    <li class="gp-draft">
      <PostLines draft={currentRevision(item).draft} at={item.updatedAt} now={now} />
      {me !== undefined && <GhostNote submission={item} me={me} />}
      {problem ? <ProblemNote problem={problem} /> : <Standing item={item} />}
      {wasRevoked(item) && <RevokedNote by={news?.revoked} />}
      {news && item.state === 'changes-requested' && !isWrittenFor(item, me) && (
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
      <DraftActions {...props} />
    </li>
  );
}

function DraftActions({ item, me, onOpen, onCopy, onWithdraw }: DraftItemProps) {
  const { say } = useDeskWords();
  const isForMe = isWrittenFor(item, me);
  return (
    <div class="gp-actions">
      <Button look="quiet" onPress={onOpen}>
        {say('drafts.open')}
      </Button>
      {isForMe && onCopy && (
        <Button look="quiet" onPress={() => onCopy(wholeText(currentRevision(item).draft))}>
          {say('ghost.copy')}
        </Button>
      )}
      {!isForMe && isOpen(item.state) && (
        <ConfirmButton
          label={say('drafts.withdraw')}
          question={say('drafts.withdraw.ask')}
          confirm={say('drafts.withdraw.confirm')}
          cancel={say('decide.cancel')}
          onConfirm={onWithdraw}
        />
      )}
    </div>
  );
}

/** By somebody else, in this person's name: only who wrote it changes it or takes it back. */
function isWrittenFor({ principal }: Submission, me: string | undefined): boolean {
  return principal !== undefined && principal.id === me;
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
