import { useEffect, useState } from 'preact/hooks';
import { Desk } from '../../components/desk/desk';
import type { DeskTab } from '../../components/desk/desk-tabs';
import { QueueList } from '../../components/desk/queue-list';
import { TrialBanner } from '../../components/desk/trial-banner';
import type { Person, PersonRef } from '../../domain/person';
import { isOpen, type Submission } from '../../domain/submission';
import { browser } from '../../platform/extension-api';
import { ask } from '../../platform/messenger';
import type { Connection, Mine } from '../../platform/stored-schemas';
import type { UnsentRow } from '../../platform/unsent';
import { PolicyLine } from '../pages/policy-line';
import { useLive } from '../pages/use-live';
import { useNow } from '../pages/use-now';
import { useStored } from '../pages/use-stored';
import { AbsencePane } from './absence-pane';
import { DraftsPane } from './drafts-pane';
import { isFullTab, openFullTab } from './full-tab';
import { NotConnected } from './not-connected';
import { OversightPane } from './oversight-pane';
import { ReviewPane } from './review-pane';
import { StopLine } from './stop-line';
import { useBulkApproval } from './use-bulk-approval';
import { type Oversight, useOversight } from './use-oversight';
import { type Queue, useQueue } from './use-queue';
import { useUnsent } from './use-unsent';

/** The reviewer's queue and the author's drafts. */
export function DeskScreen() {
  const connection = useStored('connection');
  if (!connection) return null;
  if (connection.kind === 'none') return <NotConnected />;
  const who = connection.kind === 'trial' ? connection.persona : connection.person.id;
  return <ConnectedDesk key={who} who={who} connection={connection} />;
}

interface ConnectedProps {
  readonly who: string;
  readonly connection: Exclude<Connection, { kind: 'none' }>;
}

function ConnectedDesk({ connection, who }: ConnectedProps) {
  const now = useNow();
  const isServer = connection.kind === 'server';
  const queue = useQueue(who, !isServer);
  const standsInFor = useStandsInFor(isServer);
  const [news, countNews] = useState(0);
  useLive(isServer, () => {
    void queue.refresh();
    countNews((count) => count + 1);
  });
  const person = queue.person ?? connection.person;
  const oversight = useOversight(person, isServer);
  const mine = useStored('mine');
  const submissions = mine?.submissions ?? [];
  const unsent = useUnsent();
  const [tab, setTab] = useState<DeskTab>(
    connection.person.roles.includes('reviewer') ? 'review' : 'drafts',
  );
  const [openId, setOpenId] = useState<string>();
  // Who looks wants to know how it stands now; the tabs hear of it too.
  useEffect(() => {
    ask('mine.refresh', {});
  }, []);
  const goTo = (next: DeskTab) => {
    setTab(next);
    setOpenId(undefined);
  };
  return (
    <Desk
      tab={tab}
      onTab={goTo}
      reviewCount={queue.items.length}
      draftCount={openDrafts(submissions, unsent)}
      onOpenTab={isFullTab() ? undefined : openFullTab}
      onOpenOptions={() => browser.runtime.openOptionsPage()}
      oversightCount={oversight?.count}
      banner={<Banner connection={connection} person={person} now={now} />}
      list={
        <List
          {...{ tab, queue, mine, unsent, oversight, person, now, openId, isServer, setOpenId }}
        />
      }
      detail={
        openId && (
          <ReviewPane
            {...{ now, isServer, standsInFor, person, news }}
            key={openId}
            submission={[...queue.items, ...submissions].find((item) => item.id === openId)}
            onBack={() => setOpenId(undefined)}
            onDecided={queue.refresh}
            isAsked={queue.items.some((item) => item.id === openId)}
          />
        )
      }
      status={<PolicyLine now={now} />}
    />
  );
}

function openDrafts(submissions: readonly Submission[], unsent: readonly UnsentRow[]): number {
  return (
    submissions.filter((item) => isOpen(item.state)).length +
    unsent.filter(({ draft }) => draft).length
  );
}

interface BannerProps {
  readonly connection: ConnectedProps['connection'];
  readonly person: Person;
  readonly now: number;
}

function Banner({ connection, person, now }: BannerProps) {
  if (connection.kind === 'server') return <StopLine person={person} now={now} />;
  return (
    <TrialBanner
      persona={connection.persona}
      onSwitch={(next) => ask('trial.persona', { persona: next })}
    />
  );
}

interface ListProps {
  readonly tab: DeskTab;
  readonly queue: Queue;
  readonly mine: Mine | undefined;
  readonly unsent: readonly UnsentRow[];
  readonly oversight: Oversight | undefined;
  readonly person: Person;
  readonly now: number;
  readonly openId: string | undefined;
  readonly isServer: boolean;
  readonly setOpenId: (id: string) => void;
}

function List(props: ListProps) {
  const { tab, queue, mine, unsent, oversight, person, now, openId, isServer, setOpenId } = props;
  if (tab === 'oversight' && oversight) {
    return <OversightPane oversight={oversight} person={person} now={now} />;
  }
  return tab === 'drafts' ? (
    <DraftsPane mine={mine} unsent={unsent} now={now} onOpen={setOpenId} />
  ) : (
    <Review {...{ queue, now, openId, person, isServer }} onOpen={setOpenId} />
  );
}

/** Colleagues who are away and named me; read when the screen opens. */
function useStandsInFor(isServer: boolean): readonly PersonRef[] {
  const [names, setNames] = useState<readonly PersonRef[]>([]);
  useEffect(() => {
    if (!isServer) return;
    ask('absence.read', {}).then((answer) => answer.ok && setNames(answer.value.standsInFor));
  }, [isServer]);
  return names;
}

interface ReviewProps {
  readonly queue: Queue;
  readonly now: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly person: Person;
  readonly isServer: boolean;
}

function Review({ queue, now, openId, onOpen, person, isServer }: ReviewProps) {
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
        onOpen={onOpen}
        onRefresh={queue.refresh}
        loading={queue.loading}
        offline={isOffline && queue.items.length > 0}
        problem={problem}
        me={person.id}
        filter={isServer ? filter : undefined}
        bulk={isServer ? bulk : undefined}
        onMore={queue.more}
      />
      {isServer && person.groups.length > 0 && <AbsencePane person={person} />}
    </>
  );
}
