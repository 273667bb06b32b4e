import type { SubmitRequest } from '../../domain/api';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { REQUIRED_PACK } from './workflow-settings';

/** A browser may be a little behind with its policy, but not below the version that is required. */
export async function checkPackVersion(
  work: Work,
  house: House,
  { id, version }: SubmitRequest['pack'],
): Promise<Result<true>> {
  const { value } = await readFlowSetting(work, house, REQUIRED_PACK);
  const required = Object.hasOwn(value, id) ? value[id] : undefined;
  if (required === undefined || version >= required) return ok(true);
  return failed(
    'pack-stale',
    `This draft was checked with version ${version} of the policy; version ${required} is required.`,
    'Choose "Check now" on the policy page of Guidepost, then submit again.',
    { required, version },
  );
}
