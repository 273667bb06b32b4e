import { DEFAULT_STAGE, type Stage } from '../../domain/finding';
import { withPrincipal } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { ghostWritingSetting } from './ghost-writing-setting';

/**
 * Who is asked about a text: those whom rules and routes name, with the principal's own approval among them where it is ghost-written.
 * Never nobody: where nothing asks for sign-off, yet the author does, a second pair of eyes is always to be had.
 */
export async function stagesToAsk(
  work: Work,
  house: House,
  submission: { readonly principal?: PersonRef | undefined },
  stages: readonly Stage[],
): Promise<Stage[]> {
  const { principal } = submission;
  if (!principal) return stages.length > 0 ? [...stages] : [DEFAULT_STAGE];
  const { value } = await readFlowSetting(work, house, ghostWritingSetting);
  return withPrincipal(stages, principal.id, value.principalStage);
}
