import type { Problem } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { EmptyState } from '../basic/empty-state';
import { IconButton } from '../basic/icon-button';
import { ProblemNote } from '../basic/problem-note';
import { Spinner } from '../basic/spinner';
import { useDeskWords } from '../words/words-context';
import { BulkBar, type BulkResult } from './bulk-bar';
import { OfflineNote } from './offline-note';
import { type Filters, QueueFilters } from './queue-filters';
import { QueueItem } from './queue-item';
import { stepThrough } from './step-through';
import { type Bulk, useBulk } from './use-bulk';

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
  /** Id of the reviewer. */
  readonly me?: string | undefined;
  /** Where the queue can be narrowed down. */
  readonly filter?:
    | {
        readonly now: Filters;
        readonly groups: readonly string[];
        readonly onFilter: (to: Filters) => void;
      }
    | undefined;
  /** Where there are more behind these. */
  readonly onMore?: (() => void) | undefined;
  /** Where several may be approved together. */
  readonly bulk?:
    | {
        readonly sending: boolean;
        readonly results: readonly BulkResult[];
        readonly onApprove: (ids: readonly string[]) => void;
      }
    | undefined;
}

/** Drafts that wait for this reviewer. Arrow keys or J and K move, Enter opens. */
export function QueueList(props: QueueListProps) {
  const { say } = useDeskWords();
  const { items, filter, onMore } = props;
  const bulk = useBulk(items);
  const picks = props.bulk && bulk.isOn ? bulk : undefined;
  return (
    <section class="gp-list-box" aria-label={say('queue.list')}>
      <QueueHead {...props} />
      {filter && (
        <QueueFilters filters={filter.now} groups={filter.groups} onFilter={filter.onFilter} />
      )}
      {props.bulk && <BulkBar bulk={bulk} {...props.bulk} />}
      <QueueItems {...props} picks={picks} />
      {onMore && <Button onPress={onMore}>{say('queue.more')}</Button>}
    </section>
  );
}

function QueueHead({ items, loading, offline, problem, onRefresh }: QueueListProps) {
  const { say } = useDeskWords();
  return (
    <>
      <div class="gp-list-head">
        {loading ? (
          <Spinner label={say('desk.loading')} />
        ) : (
          <p class="gp-fine">{items.length > 0 && say('queue.keys')}</p>
        )}
        <IconButton label={say('desk.refresh')} icon="turn" onPress={onRefresh} />
      </div>
      {offline && <OfflineNote />}
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

function NothingHere({ isFiltered }: { isFiltered: boolean }) {
  const { say } = useDeskWords();
  const key = isFiltered ? 'queue.filtered' : 'queue.empty';
  return <EmptyState title={say(key)} text={say(`${key}.text`)} />;
}

function QueueItems(props: QueueListProps & { picks: Bulk | undefined }) {
  const { items, now, selectedId, onOpen, me, picks } = props;
  if (items.length === 0) {
    const isQuiet = props.loading || props.problem;
    return isQuiet ? null : (
      <NothingHere isFiltered={Object.keys(props.filter?.now ?? {}).length > 0} />
    );
  }
  const reachable = items.some((item) => item.id === selectedId) ? selectedId : items[0]?.id;
  return (
    <ul class="gp-list" onKeyDown={stepThrough}>
      {items.map((item) => (
        <QueueItem
          key={item.id}
          item={item}
          now={now}
          me={me}
          isSelected={item.id === selectedId}
          isReachable={item.id === reachable}
          onOpen={() => onOpen(item.id)}
          pick={
            picks?.may(item)
              ? {
                  isOn: picks.picked.includes(item.id),
                  onPick: (on) => picks.pick(item.id, on),
                }
              : undefined
          }
        />
      ))}
    </ul>
  );
}
