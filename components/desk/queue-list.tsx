import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { EmptyState } from '../basic/empty-state';
import { IconButton } from '../basic/icon-button';
import { ProblemNote } from '../basic/problem-note';
import { Spinner } from '../basic/spinner';
import { useDeskWords } from '../words/words-context';
import { OfflineNote } from './offline-note';
import { QueueItem } from './queue-item';
import { stepThrough } from './step-through';

export interface QueueListProps {
  readonly items: readonly Submission[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly selectedId?: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onRefresh: () => void;
  readonly loading: boolean;
  readonly offline: boolean;
  readonly problem?: Problem | undefined;
}

/** Drafts that wait for this reviewer. Arrow keys or J and K move, Enter opens. */
export function QueueList(props: QueueListProps) {
  const { say } = useDeskWords();
  const { items, loading, problem, offline } = props;
  const isEmpty = items.length === 0 && !loading && !problem;
  return (
    <section class="gp-list-box" aria-label={say('queue.list')}>
      <div class="gp-list-head">
        {loading ? (
          <Spinner label={say('desk.loading')} />
        ) : (
          <p class="gp-fine">{items.length > 0 && say('queue.keys')}</p>
        )}
        <IconButton label={say('desk.refresh')} icon="turn" onPress={props.onRefresh} />
      </div>
      {offline && <OfflineNote />}
      {problem && <ProblemNote problem={problem} />}
      {isEmpty && <EmptyState title={say('queue.empty')} text={say('queue.empty.text')} />}
      {items.length > 0 && <QueueItems {...props} />}
    </section>
  );
}

function QueueItems({ items, now, selectedId, onOpen }: QueueListProps) {
  const reachable = items.some((item) => item.id === selectedId) ? selectedId : items[0]?.id;
  return (
    <ul class="gp-list" onKeyDown={stepThrough}>
      {items.map((item) => (
        <QueueItem
          key={item.id}
          item={item}
          now={now}
          isSelected={item.id === selectedId}
          isReachable={item.id === reachable}
          onOpen={() => onOpen(item.id)}
        />
      ))}
    </ul>
  );
}
