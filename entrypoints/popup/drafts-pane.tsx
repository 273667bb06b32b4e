import { MyDrafts } from '../../components/desk/my-drafts';
import { OutboxList } from '../../components/desk/outbox-list';
import { ask } from '../../platform/messenger';
import type { Mine } from '../../platform/stored-schemas';
import type { UnsentRow } from '../../platform/unsent';
import { useAct } from '../pages/use-act';

interface DraftsPaneProps {
  readonly mine: Mine | undefined;
  readonly unsent: readonly UnsentRow[];
  readonly now: number;
  readonly onOpen: (id: string) => void;
}

/** What I submitted: on the server, and on its way there. */
export function DraftsPane({ mine, unsent, now, onOpen }: DraftsPaneProps) {
  const items = mine?.submissions ?? [];
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
      onWithdraw={withdraw}
      onOpen={onOpen}
      problem={withdrawal.problem ?? dismissal.problem}
      problems={new Map(mine?.refusedReceipts?.map(({ id, problem }) => [id, problem]))}
      unsent={
        unsent.length > 0 && (
          <OutboxList
            items={unsent}
            now={now}
            onDismiss={dismissal.run}
            onCopy={(text) => navigator.clipboard.writeText(text)}
          />
        )
      }
    />
  );
}
