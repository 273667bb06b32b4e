import { MyDrafts } from '../../components/desk/my-drafts';
import { OutboxList } from '../../components/desk/outbox-list';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import type { Mine } from '../../platform/stored-schemas';
import type { UnsentRow } from '../../platform/unsent';
import { useAct } from '../pages/use-act';
import { useStored } from '../pages/use-stored';
import { PickedPane } from './picked-pane';
import { useNews } from './use-news';

interface DraftsPaneProps {
  readonly mine: Mine | undefined;
  readonly unsent: readonly UnsentRow[];
  readonly person: Person;
  readonly now: number;
  /** Another number each time that the server told of a change. */
  readonly news: number;
  /** A trial has no suggestions, and nobody looks at posts afterwards. */
  readonly isServer: boolean;
  readonly onOpen: (submission: Submission) => void;
}

const copy = (text: string) => void navigator.clipboard.writeText(text);

/** What I submitted: on the server, and on its way there. */
export function DraftsPane(props: DraftsPaneProps) {
  const { mine, unsent, person, now, isServer, onOpen } = props;
  const items = mine?.submissions ?? [];
  const picked = useStored('picked') ?? 0;
  const { news, problem } = useNews(items, isServer, props.news);
  const withdrawal = useAct((id: string, version: number) =>
    ask('submission.withdraw', { id, version }),
  );
  const dismissal = useAct((key: string) => ask('outbox.dismiss', { key }));
  const withdraw = (id: string) => {
    const item = items.find((one) => one.id === id);
    if (item) withdrawal.run(id, item.version);
  };
  return (
    <MyDrafts
      items={items}
      now={now}
      me={person.id}
      onCopy={copy}
      onWithdraw={withdraw}
      onOpen={(id) => {
        const item = items.find((one) => one.id === id);
        if (item) onOpen(item);
      }}
      problem={withdrawal.problem ?? dismissal.problem ?? problem}
      problems={new Map(mine?.refusedReceipts?.map(({ id, problem }) => [id, problem]))}
      news={news}
      picked={isServer && picked > 0 && <PickedPane count={picked} now={now} />}
      unsent={
        unsent.length > 0 && (
          <OutboxList items={unsent} now={now} onDismiss={dismissal.run} onCopy={copy} />
        )
      }
    />
  );
}
