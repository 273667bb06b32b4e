import { useState } from 'preact/hooks';
import type { ListQuery } from '../../domain/api-workflow';
import { stateSchema } from '../../domain/submission';
import { Field } from '../basic/field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { SearchForm } from './search-form';
import { SiteField } from './site-field';

export type DraftFilters = Pick<ListQuery, 'state' | 'site' | 'account' | 'author'>;

export interface AllDraftsSearchProps {
  readonly filters: DraftFilters;
  readonly onFilter: (filters: DraftFilters) => void;
}

/** By state, site, author and account; what is left empty leaves everything in. */
export function AllDraftsSearch({ filters, onFilter }: AllDraftsSearchProps) {
  const { say } = useDeskWords();
  const [state, setState] = useState(filters.state);
  const [site, setSite] = useState(filters.site);
  const [author, setAuthor] = useState(filters.author ?? '');
  const [account, setAccount] = useState(filters.account ?? '');
  const send = () => {
    onFilter({
      ...(state && { state }),
      ...(site && { site }),
      ...(author.trim() && { author: author.trim() }),
      ...(account.trim() && { account: account.trim() }),
    });
  };
  return (
    <SearchForm onSearch={send}>
      <div class="gp-filter-fields">
        <SelectField
          label={say('all.state')}
          value={state ?? ''}
          options={[
            { value: '', label: say('queue.filter.any') },
            ...stateSchema.options.map((value) => ({ value, label: say(`state.${value}`) })),
          ]}
          onChange={(value) => setState(stateSchema.options.find((one) => one === value))}
        />
        <SiteField site={site} onChange={setSite} />
      </div>
      <Field label={say('all.author')} value={author} onChange={setAuthor} />
      <Field label={say('keep.account.field')} value={account} onChange={setAccount} />
    </SearchForm>
  );
}
