import { ref } from '../../domain/person';
import { failed } from '../../domain/problem';
import { assign } from '../../domain/turn';
import { findPerson } from '../people';
import { assigneeColumns } from '../submissions/turn-columns';
import { deciderOf } from './decider';
import { type TurnAct, turnAct } from './open-turn-act';
import { writeTurn } from './write-turn';

/** Says who should decide; nobody is kept from it by that. `personId` null: nobody in particular. */
export const assignSubmission = turnAct(
  async (
    work,
    house,
    { submission: before, decider, at },
    act: TurnAct & { readonly personId: string | null },
  ) => {
    const to = act.personId && (await findPerson(work, house.organisation.id, act.personId));
    if (act.personId !== null && !to) return noSuchPerson();
    const assigned = assign(before, {
      by: decider.reviewer,
      bySay: decider,
      to: to ? await deciderOf(work, house, before, to) : undefined,
      at,
    });
    if (!assigned.ok) return assigned;
    return writeTurn(work, house, {
      before,
      after: assigned.value,
      columns: assigneeColumns(assigned.value.turn ?? {}),
      kind: 'assigned',
      actor: ref(decider.reviewer),
      data: { assigneeId: act.personId, before: before.turn?.assignee?.id ?? null },
    });
  },
);

function noSuchPerson() {
  return failed(
    'not-your-stage',
    'The person you chose has no say in this stage.',
    'Choose somebody of its group.',
  );
}
