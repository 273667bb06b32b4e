import { ok } from '../../domain/problem';
import * as client from '../../platform/guest-client';
import type { Handlers } from '../../platform/message-listener';

/** People from outside, by a link for one act. */
export const guestHandlers = {
  'guests.read': () => client.readGuests(),
  'guests.invite': ({ guest }) => client.inviteGuest(guest),
  'guests.withdraw': async ({ id }) => {
    const withdrawn = await client.withdrawGuest(id);
    return withdrawn.ok ? ok({}) : withdrawn;
  },
} satisfies Partial<Handlers>;
