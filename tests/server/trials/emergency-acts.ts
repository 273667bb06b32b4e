import { randomUUID } from 'node:crypto';
import type { Person } from '../../../domain/person';
import type { Submission } from '../../../domain/submission';
import { acknowledge } from '../../../server/break-glass/acknowledge';
import { breakTheGlass } from '../../../server/break-glass/break-the-glass';
import { withTransaction } from '../../../server/database/with-transaction';
import type { House } from '../../../server/house';
import { oncePerKey } from '../../../server/submissions/once-per-key';
import { requestOf, type Sending } from './sending';

/** A post without approval, and somebody else's word on it afterwards. */
export function emergencyActs(house: House) {
  return {
    breakGlass: (author: Person, sending: Sending) => {
      const request = { ...requestOf(sending), reason: 'Nobody answers, and it burns.' };
      const call = { personId: author.id, key: randomUUID(), request: ['break-glass', request] };
      return oncePerKey(house, call, (work) => breakTheGlass(work, house, { author, request }));
    },
    acknowledge: (person: Person, { id }: Submission) =>
      withTransaction(house.db, (work) => acknowledge(work, house, { id, person, note: 'Seen.' })),
  };
}
