import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Sample } from '../../domain/sample';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { sampleOf } from './sample-rows';
import { samplingSetting } from './sampling-setting';

export interface SamplePage {
  readonly samples: Sample[];
  readonly next?: string;
}

/** Those that wait for a look, or those that had one, oldest first; never one's own. For the reviewing group, auditors and administrators. */
export async function listSamples(
  house: House,
  person: Person,
  page: { state: 'open' | 'reviewed'; after?: string | undefined; limit: number },
): Promise<Result<SamplePage>> {
  const { value } = await readFlowSetting(house.db, house, samplingSetting);
  if (!person.groups.includes(value.reviewers) && !hasRole(person, 'auditor', 'admin')) {
    return notAReviewer(value.reviewers);
  }
  let query = house.db
    .selectFrom('sample')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('reviewed_at', page.state === 'open' ? 'is' : 'is not', null)
    .where('author_id', '<>', person.id);
  if (page.after !== undefined) query = query.where('sample_id', '>', page.after);
  const rows = await query
    .orderBy('sample_id')
    .limit(page.limit + 1)
    .execute();
  const samples = rows.slice(0, page.limit).map(sampleOf);
  const last = samples.at(-1);
  return ok({ samples, ...(rows.length > page.limit && last && { next: last.id }) });
}

export function notAReviewer(group: string) {
  return failed(
    'not-allowed',
    `Posts are looked at afterwards by the group "${group}", and you are not in it.`,
    'Ask your administrator, if you should be.',
  );
}
