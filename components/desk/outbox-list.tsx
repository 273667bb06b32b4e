import { useDeskWords } from '../words/words-context';
import { OutboxItem, type Unsent } from './outbox-item';

export interface OutboxListProps {
  readonly items: readonly Unsent[];
  readonly now: number;
  readonly onDismiss: (key: string) => void;
  readonly onCopy: (text: string) => void;
}

/** What was submitted here and is not on the server: it waits, or the server refused it. Entries for the records that wait are counted only. */
export function OutboxList({ items, now, onDismiss, onCopy }: OutboxListProps) {
  const { say } = useDeskWords();
  const shown = items.filter(({ draft, state }) => draft || state === 'refused');
  const others = items.length - shown.length;
  if (items.length === 0) return null;
  return (
    <section class="gp-unsent" aria-labelledby="gp-unsent">
      <h2 class="gp-section-title" id="gp-unsent">
        {say('outbox.list')}
      </h2>
      {shown.length > 0 && (
        <ul class="gp-list">
          {shown.map((item) => (
            <OutboxItem
              key={item.key}
              item={item}
              now={now}
              onDismiss={() => onDismiss(item.key)}
              onCopy={onCopy}
            />
          ))}
        </ul>
      )}
      {others > 0 && <p class="gp-fine">{say('outbox.others', { count: others })}</p>}
    </section>
  );
}
