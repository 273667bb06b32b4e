import { ref } from '../../domain/person';
import { failed } from '../../domain/problem';
import { escalate, mayEscalate } from '../../domain/turn';
import { type TurnAct, turnAct } from './open-turn-act';
import { writeTurn } from './write-turn';

/** Asks the group that the stage names for it to decide as well, before the time is over. */
export const escalateSubmission = turnAct(
  async (
    work,
    house,
    { submission: before, decider, at },
    act: TurnAct & { readonly reason: string },
  ) => {
    if (!mayEscalate(before, decider)) return notYours();
    if (act.reason.trim() === '') return reasonMissing();
    const escalated = escalate(before, at);
    if (!escalated.ok) return escalated;
    const to = escalated.value.turn?.escalatedTo ?? '';
    return writeTurn(work, house, {
      before,
      after: escalated.value,
      columns: { escalated_to: to, escalating_at: null },
      kind: 'escalated',
      actor: ref(decider.reviewer),
      data: { to },
      texts: { reason: act.reason },
      where: (eb) => eb('escalated_to', 'is', null),
    });
  },
);

function notYours() {
  return failed(
    'not-your-stage',
    'Only the author and the people of the open stage escalate a draft.',
    'Ask one of them.',
  );
}

function reasonMissing() {
  return failed(
    'reason-missing',
    'Those whom it is escalated to need to know why.',
    'Write a sentence, then send it again.',
  );
}
