import { ref } from '../../domain/person';
import { REMIND_AGAIN_MS, remindPeople as remind, tooSoon } from '../../domain/remind';
import { turnAct } from './open-turn-act';
import { writeTurn } from './write-turn';

/** Tells the people of the open stage once more, as the clock would do it. Two at the same moment: one goes out. */
export const remindPeople = turnAct(async (work, house, { submission: before, decider, at }) => {
  const reminded = remind(before, decider.reviewer.id, at);
  if (!reminded.ok) return reminded;
  const latest = new Date(Date.parse(at) - REMIND_AGAIN_MS);
  const written = await writeTurn(work, house, {
    before,
    after: reminded.value,
    columns: { reminded_at: at },
    kind: 'reminder-due',
    actor: ref(decider.reviewer),
    where: (eb) => eb.or([eb('reminded_at', 'is', null), eb('reminded_at', '<=', latest)]),
  });
  return written.ok ? written : tooSoon();
});
