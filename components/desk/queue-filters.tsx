import type { ListQuery } from '../../domain/api-workflow';
import { CheckField } from '../basic/check-field';
import { SelectField } from '../basic/select-field';
import { useDeskWords } from '../words/words-context';
import { SiteField } from './site-field';

export type Filters = Pick<ListQuery, 'group' | 'site' | 'assigned' | 'overdue'>;

export interface QueueFiltersProps {
  readonly filters: Filters;
  /** Groups of the reviewer. */
  readonly groups: readonly string[];
  readonly onFilter: (filters: Filters) => void;
}

/** Which of the drafts that wait are shown. */
export function QueueFilters({ filters, groups, onFilter }: QueueFiltersProps) {
  const { say } = useDeskWords();
  const change = (part: Filters) => onFilter(withoutEmpty({ ...filters, ...part }));
  const any = { value: '', label: say('queue.filter.any') };
  return (
    <details class="gp-filters" open={Object.keys(filters).length > 0}>
      <summary>{say('queue.filters')}</summary>
      <div class="gp-filter-fields">
        <CheckField
          label={say('queue.filter.mine')}
          checked={filters.assigned === 'me'}
          onChange={(on) => change({ assigned: on ? 'me' : undefined })}
        />
        <CheckField
          label={say('queue.filter.overdue')}
          checked={filters.overdue === 'true'}
          onChange={(on) => change({ overdue: on ? 'true' : undefined })}
        />
        <SiteField site={filters.site} onChange={(site) => change({ site })} />
        {groups.length > 1 && (
          <SelectField
            label={say('queue.filter.group')}
            value={filters.group ?? ''}
            options={[any, ...groups.map((group) => ({ value: group, label: group }))]}
            onChange={(value) => change({ group: value || undefined })}
          />
        )}
      </div>
    </details>
  );
}

function withoutEmpty(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
