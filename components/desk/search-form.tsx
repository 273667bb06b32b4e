import type { ComponentChildren } from 'preact';
import { Button } from '../basic/button';
import { useDeskWords } from '../words/words-context';

export interface SearchFormProps {
  readonly onSearch: () => void;
  /** The fields. */
  readonly children: ComponentChildren;
}

/** Fields of a search, and its button. */
export function SearchForm({ onSearch, children }: SearchFormProps) {
  const { say } = useDeskWords();
  return (
    <search>
      <form
        class="gp-suggestion"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSearch();
        }}
      >
        {children}
        <div class="gp-actions">
          <Button submits onPress={() => undefined}>
            {say('all.search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
