import { hasRole, type Person } from '../../domain/person';
import { failed, type Result } from '../../domain/problem';
import type { House } from '../house';
import { type FlowSetting, type Versioned, writeFlowSetting } from './flow-setting';

/** Publishers and administrators change settings; everybody may read what applies to them. */
export async function changeFlowSetting<T>(
  house: House,
  setting: FlowSetting<T>,
  change: Versioned<T> & { person: Person },
): Promise<Result<Versioned<T>>> {
  if (hasRole(change.person, 'publisher', 'admin')) return writeFlowSetting(house, setting, change);
  return failed(
    'not-allowed',
    'Only publishers and administrators change this setting.',
    'Ask one of them.',
  );
}
