import type { DeskTab } from '../../components/desk/desk-tabs';
import { QueueList } from '../../components/desk/queue-list';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import type { Mine } from '../../platform/stored-schemas';
import type { UnsentRow } from '../../platform/unsent';
import { AbsencePane } from './absence-pane';
import { DecidedPane } from './decided-pane';
import { DraftsPane } from './drafts-pane';
import { GuestsPane } from './guests-pane';
import { OversightPane } from './oversight-pane';
import { useBulkApproval } from './use-bulk-approval';
import type { Oversight } from './use-oversight';
import type { Queue } from './use-queue';

export interface DeskListProps {
  readonly tab: DeskTab;
  readonly queue: Queue;
  readonly mine: Mine | undefined;
  readonly unsent: readonly UnsentRow[];
  readonly oversight: Oversight | undefined;
  readonly person: Person;
  readonly now: number;
  /** Another number each time that the server told of a change. */
  readonly news: number;
  readonly openId: string | undefined;
  readonly isServer: boolean;
  readonly onOpen: (submission: Submission) => void;
}

/** What stands under a tab. */
export function DeskList(props: DeskListProps) {
  const { tab, mine, unsent, oversight, person, now, news, isServer, onOpen } = props;
  if (tab === 'oversight' && oversight) {
    return <OversightPane {...{ oversight, person, now, onOpen }} />;
  }
  if (tab === 'drafts') {
    return (
      <>
        <DraftsPane {...{ mine, unsent, person, now, news, isServer, onOpen }} />
        {isServer && <GuestsPane person={person} />}
      </>
    );
  }
  return <Review {...props} />;
}

function Review({ queue, now, news, openId, person, isServer, onOpen }: DeskListProps) {
  const bulk = useBulkApproval(queue);
  const problem = bulk.problem ?? queue.problem;
  const isOffline = problem?.code === 'offline' || problem?.code === 'server-unreachable';
  const filter = { now: queue.filters, groups: person.groups, onFilter: queue.filter };
  return (
    <>
      <QueueList
        items={queue.items}
        now={now}
        selectedId={openId}
        onOpen={(id) => {
          const item = queue.items.find((one) => one.id === id);
          if (item) onOpen(item);
        }}
        onRefresh={queue.refresh}
        loading={queue.loading}
        offline={isOffline && queue.items.length > 0}
        problem={problem}
        me={person.id}
        filter={isServer ? filter : undefined}
        bulk={isServer ? bulk : undefined}
        onMore={queue.more}
      />
      {isServer && person.groups.length > 0 && (
        <>
          <DecidedPane {...{ person, now, news, onOpen }} />
          <AbsencePane person={person} news={news} />
        </>
      )}
    </>
  );
}
