import { useEffect, useState } from 'preact/hooks';
import { Desk } from '../../components/desk/desk';
import type { DeskTab } from '../../components/desk/desk-tabs';
import { TrialBanner } from '../../components/desk/trial-banner';
import { hasRole, type Person, type PersonRef } from '../../domain/person';
import { isOpen, type Submission } from '../../domain/submission';
import { browser } from '../../platform/extension-api';
import { ask } from '../../platform/messenger';
import type { Connection } from '../../platform/stored-schemas';
import type { UnsentRow } from '../../platform/unsent';
import { PolicyLine } from '../pages/policy-line';
import { useAsked } from '../pages/use-asked';
import { useLive } from '../pages/use-live';
import { useNow } from '../pages/use-now';
import { useStored } from '../pages/use-stored';
import { DeskList } from './desk-list';
import { isFullTab, openFullTab } from './full-tab';
import { NotConnected } from './not-connected';
import { ReviewPane } from './review-pane';
import { StopLine } from './stop-line';
import { useOversight } from './use-oversight';
import { useQueue } from './use-queue';
import { useUnsent } from './use-unsent';

/** The reviewer's queue and the author's drafts. */
export function DeskScreen() {
  const connection = useStored('connection');
  if (!connection) return null;
  if (connection.kind === 'none') return <NotConnected />;
  const who = connection.kind === 'trial' ? connection.persona : connection.person.id;
  return <ConnectedDesk key={who} who={who} connection={connection} />;
}

/** Who is away and named me stands in it, too. */
const readAbsence = () => ask('absence.read', {});
const NOBODY: readonly PersonRef[] = [];

interface ConnectedProps {
  readonly who: string;
  readonly connection: Exclude<Connection, { kind: 'none' }>;
}

function ConnectedDesk({ connection, who }: ConnectedProps) {
  const now = useNow();
  const isServer = connection.kind === 'server';
  const queue = useQueue(who, !isServer);
  const [news, countNews] = useState(0);
  const standsInFor = useAsked(isServer ? readAbsence : undefined, news).value?.standsInFor;
  useLive(isServer, () => {
    void queue.refresh();
    countNews((count) => count + 1);
  });
  const person = queue.person ?? connection.person;
  const oversight = useOversight(person, isServer, news);
  const mine = useStored('mine');
  const submissions = mine?.submissions ?? [];
  const unsent = useUnsent();
  const wanting = useWanting(submissions, unsent);
  const [tab, setTab] = useState<DeskTab>(firstTab(connection.person));
  const [open, setOpen] = useState<Submission>();
  // Who looks wants to know how it stands now; the tabs hear of it too.
  useEffect(() => void ask('mine.refresh', {}), []);
  const goTo = (next: DeskTab) => {
    setTab(next);
    setOpen(undefined);
  };
  return (
    <Desk
      tab={tab}
      onTab={goTo}
      reviewCount={queue.items.length}
      draftCount={wanting}
      onOpenTab={isFullTab() ? undefined : openFullTab}
      onOpenOptions={() => browser.runtime.openOptionsPage()}
      oversightCount={oversight?.count}
      banner={<Banner connection={connection} person={person} now={now} />}
      list={
        <DeskList
          {...{ tab, queue, mine, unsent, oversight, person, now, news, isServer }}
          openId={open?.id}
          onOpen={setOpen}
        />
      }
      detail={
        open && (
          <ReviewPane
            {...{ now, isServer, person, news }}
            standsInFor={standsInFor ?? NOBODY}
            key={open.id}
            submission={[...queue.items, ...submissions, open].find(({ id }) => id === open.id)}
            onBack={() => setOpen(undefined)}
            onDecided={() => void Promise.all([queue.refresh(), oversight?.read()])}
            isAsked={queue.items.some(({ id }) => id === open.id)}
          />
        )
      }
      status={<PolicyLine now={now} />}
    />
  );
}

function firstTab(person: Person): DeskTab {
  return hasRole(person, 'reviewer', 'executive') ? 'review' : 'drafts';
}

/** How much of mine there is to look at: open drafts, those on their way, and posts that were picked for a look. */
function useWanting(submissions: readonly Submission[], unsent: readonly UnsentRow[]): number {
  const picked = useStored('picked') ?? 0;
  const open = submissions.filter((item) => isOpen(item.state)).length;
  return open + unsent.filter(({ draft }) => draft).length + picked;
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
