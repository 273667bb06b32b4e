import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';
import { DraftLines } from './draft-lines';

export interface HeldListProps {
  readonly items: readonly Submission[];
  readonly now: number;
  readonly onOpen: (item: Submission) => void;
}

/** Approvals from before a stop: each is opened and read before it is confirmed again. */
export function HeldList({ items, now, onOpen }: HeldListProps) {
  const { say } = useDeskWords();
  return (
    <>
      <p class="gp-fine">{say('held.hint')}</p>
      <ul class="gp-list">
        {items.map((item) => (
          <li key={item.id} class="gp-draft">
            <DraftLines item={item} now={now} />
            <div class="gp-actions">
              <Button onPress={() => onOpen(item)}>{say('drafts.open')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
