import { ref } from '../../domain/person';
import { sayOf } from '../../domain/say';
import { decidingGroups } from '../../domain/stage-progress';
import { alreadyClaimed, CLAIM_MS, claim, release } from '../../domain/turn';
import { stillHasSay } from '../submissions/still-has-say';
import { claimColumns } from '../submissions/turn-columns';
import { turnAct } from './open-turn-act';
import { writeTurn } from './write-turn';

/** Takes a draft up, for half an hour; two at the same moment: one has it. */
export const claimSubmission = turnAct(async (work, house, { submission: before, decider, at }) => {
  const until = new Date(Date.parse(at) + CLAIM_MS).toISOString();
  const claimed = claim(before, decider, { at, until });
  if (!claimed.ok) return claimed;
  const after = claimed.value;
  const reviewerId = decider.reviewer.id;
  const onBehalfOfId = sayOf(before, decider)?.onBehalfOf?.id;
  const say = { reviewerId, onBehalfOfId, groups: decidingGroups(before), at };
  const written = await writeTurn(work, house, {
    before,
    after,
    columns: claimColumns(after.turn ?? {}),
    kind: 'claimed',
    actor: ref(decider.reviewer),
    data: { until },
    where: (eb) =>
      eb.and([
        stillHasSay(eb, house.organisation.id, say),
        eb.or([
          eb('claimed_by_id', 'is', null),
          eb('claimed_by_id', '=', reviewerId),
          eb('claimed_until', '<=', new Date(at)),
        ]),
      ]),
  });
  return written.ok ? written : alreadyClaimed();
});

/** Gives it back. */
export const releaseSubmission = turnAct(
  async (work, house, { submission: before, decider, at }) => {
    const released = release(before, decider.reviewer, at);
    if (!released.ok) return released;
    const holderId = before.turn?.claim?.by.id ?? '';
    return writeTurn(work, house, {
      before,
      after: released.value,
      columns: claimColumns({}),
      kind: 'released',
      actor: ref(decider.reviewer),
      data: { claimedById: holderId },
      where: (eb) => eb('claimed_by_id', '=', holderId),
    });
  },
);
