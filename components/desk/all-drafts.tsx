import type { Submission } from '../../domain/submission';
import { Button } from '../basic/button';
import { StateMark } from '../basic/state-mark';
import { useDeskWords } from '../words/words-context';
import { AllDraftsSearch, type DraftFilters } from './all-drafts-search';
import { DraftLines } from './draft-lines';
import { PagedList } from './paged-list';

export interface AllDraftsProps {
  /** Newest first. */
  readonly items: readonly Submission[];
  readonly filters: DraftFilters;
  readonly now: number;
  /** A page is being made. */
  readonly sending: boolean;
  readonly onFilter: (filters: DraftFilters) => void;
  readonly onOpen: (item: Submission) => void;
  /** Saves its whole life as a page; absent for those who may not. */
  readonly onKeep?: ((item: Submission) => void) | undefined;
  /** One page more; absent where these are all. */
  readonly onMore?: (() => void) | undefined;
}

/** Every draft of the organisation: to find one, to read it with its trail, and to keep it. */
export function AllDrafts(props: AllDraftsProps) {
  const { items, filters, now, sending, onFilter, onOpen, onKeep, onMore } = props;
  const { say } = useDeskWords();
  return (
    <>
      <AllDraftsSearch filters={filters} onFilter={onFilter} />
      {items.length === 0 && (
        <p class="gp-soft" role="status">
          {say('all.none')}
        </p>
      )}
      <PagedList onMore={onMore}>
        {items.map((item) => (
          <li key={item.id} class="gp-draft">
            <DraftLines item={item} now={now} />
            <p class="gp-row-foot">
              <StateMark state={item.state} />
            </p>
            <div class="gp-actions">
              <Button look="quiet" onPress={() => onOpen(item)}>
                {say('drafts.open')}
              </Button>
              {onKeep && (
                <Button look="quiet" disabled={sending} onPress={() => onKeep(item)}>
                  {say('all.keep')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </PagedList>
    </>
  );
}
