import type { ComponentChildren } from 'preact';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';

export interface PagedListProps {
  readonly children: ComponentChildren;
  /** One page more; absent where these are all. */
  readonly onMore?: (() => void) | undefined;
}

/** Entries one under the other, and the way to those behind them. */
export function PagedList({ children, onMore }: PagedListProps) {
  const { say } = useDeskWords();
  return (
    <>
      <ul class="gp-list">{children}</ul>
      {onMore && (
        <div class="gp-actions">
          <Button onPress={onMore}>{say('queue.more')}</Button>
        </div>
      )}
    </>
  );
}
