import { useState } from 'preact/hooks';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { Phrase } from '../basic/phrase';
import { StateMark } from '../basic/state-mark';
import { useDeskWords } from '../words/words-context';
import { DraftLines } from './draft-lines';
import { PagedList } from './paged-list';
import { mayRevoke } from './turn-choices';
import { TurnForm } from './turn-form';

export interface DecidedListProps {
  /** Newest first. */
  readonly items: readonly Submission[];
  readonly person: Person;
  readonly now: number;
  readonly sending: boolean;
  readonly onOpen: (item: Submission) => void;
  readonly onTakeBack: (item: Submission, reason: string) => void;
  /** One page more; absent where these are all. */
  readonly onMore?: (() => void) | undefined;
}

/** What I decided on lately, and what became of it. */
export function DecidedList({ items, onMore, ...rest }: DecidedListProps) {
  const { say } = useDeskWords();
  if (items.length === 0) return <p class="gp-soft">{say('decided.none')}</p>;
  return (
    <>
      <p class="gp-fine">{say('decided.hint')}</p>
      <PagedList onMore={onMore}>
        {items.map((item) => (
          <DecidedItem key={`${item.id} ${item.version}`} item={item} {...rest} />
        ))}
      </PagedList>
    </>
  );
}

function DecidedItem(props: Omit<DecidedListProps, 'items' | 'onMore'> & { item: Submission }) {
  const { item, person, now, sending, onOpen, onTakeBack } = props;
  const { say } = useDeskWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <li class="gp-draft">
      <DraftLines item={item} now={now} />
      <p class="gp-row-foot">
        <StateMark state={item.state} />
        <span class="gp-soft">
          <OwnDecision item={item} person={person} />
        </span>
      </p>
      {item.heldByStop && (
        <p class="gp-soft">
          <Phrase text={say('review.stopped')} values={{ reason: item.heldByStop.reason }} />
        </p>
      )}
      {isAsking && (
        <TurnForm
          act="revoke"
          submission={item}
          askable={undefined}
          onAct={(turn) => turn.act === 'revoke' && onTakeBack(item, turn.reason)}
          onCancel={() => setAsking(false)}
        />
      )}
      <div class="gp-actions">
        <Button look="quiet" onPress={() => onOpen(item)}>
          {say('drafts.open')}
        </Button>
        {mayRevoke(item, person) && !isAsking && (
          <Button look="quiet" disabled={sending} onPress={() => setAsking(true)}>
            {say('acts.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The last thing that this person said about it. */
function OwnDecision({ item, person }: { item: Submission; person: Person }) {
  const { say } = useDeskWords();
  const own = item.decisions.filter(({ reviewer }) => reviewer.id === person.id).at(-1);
  if (!own) return null;
  return (
    <>
      <Phrase text={say(`decision.${own.verdict}`)} values={{ reviewer: person.name }} />
      {own.voidedAt && ` · ${say('decision.void')}`}
    </>
  );
}
