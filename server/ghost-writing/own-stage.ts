import type { Stage } from '../../domain/finding';
import { withPrincipal } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { ghostWritingSetting } from './ghost-writing-setting';

/** The stages of a text, with the principal's own approval among them where it is ghost-written. */
export async function withOwnStage(
  work: Work,
  house: House,
  submission: { readonly principal?: PersonRef | undefined },
  stages: readonly Stage[],
): Promise<Stage[]> {
  const { principal } = submission;
  if (!principal) return [...stages];
  const { value } = await readFlowSetting(work, house, ghostWritingSetting);
  return withPrincipal(stages, principal.id, value.principalStage);
}
