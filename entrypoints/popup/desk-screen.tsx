import { useEffect, useState } from 'preact/hooks';
import { Desk } from '../../components/desk/desk';
import type { DeskTab } from '../../components/desk/desk-tabs';
import { QueueList } from '../../components/desk/queue-list';
import { TrialBanner } from '../../components/desk/trial-banner';
import { isOpen } from '../../domain/submission';
import { browser } from '../../platform/extension-api';
import { ask } from '../../platform/messenger';
import type { Connection } from '../../platform/stored-schemas';
import { PolicyLine } from '../pages/policy-line';
import { useNow } from '../pages/use-now';
import { useStored } from '../pages/use-stored';
import { DraftsPane } from './drafts-pane';
import { isFullTab, openFullTab } from './full-tab';
import { NotConnected } from './not-connected';
import { ReviewPane } from './review-pane';
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
  const queue = useQueue(who);
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
      draftCount={
        submissions.filter((item) => isOpen(item.state)).length +
        unsent.filter(({ draft }) => draft).length
      }
      onOpenTab={isFullTab() ? undefined : openFullTab}
      onOpenOptions={() => browser.runtime.openOptionsPage()}
      banner={connection.kind === 'trial' && <Trial persona={connection.persona} />}
      list={
        tab === 'review' ? (
          <Review queue={queue} now={now} openId={openId} onOpen={setOpenId} />
        ) : (
          <DraftsPane mine={mine} unsent={unsent} now={now} onOpen={setOpenId} />
        )
      }
      detail={
        openId && (
          <ReviewPane
            key={openId}
            submission={[...queue.items, ...submissions].find((item) => item.id === openId)}
            person={queue.person ?? connection.person}
            now={now}
            onBack={() => setOpenId(undefined)}
            onDecided={queue.refresh}
          />
        )
      }
      status={<PolicyLine now={now} />}
    />
  );
}

function Trial({ persona }: { persona: 'author' | 'reviewer' }) {
  return (
    <TrialBanner persona={persona} onSwitch={(next) => ask('trial.persona', { persona: next })} />
  );
}

interface ReviewProps {
  readonly queue: Queue;
  readonly now: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

function Review({ queue, now, openId, onOpen }: ReviewProps) {
  const code = queue.problem?.code;
  const isOffline = code === 'offline' || code === 'server-unreachable';
  return (
    <QueueList
      items={queue.items}
      now={now}
      selectedId={openId}
      onOpen={onOpen}
      onRefresh={queue.refresh}
      loading={queue.loading}
      offline={isOffline && queue.items.length > 0}
      problem={queue.problem}
    />
  );
}
