import * as z from 'zod/mini';
import { guestListSchema, invitedSchema } from '../domain/api-conversation';
import type { GuestRequest } from '../domain/guest';
import { callSignedIn } from './session';

const GUESTS = '/v1/guests';

export function readGuests() {
  return callSignedIn({ path: GUESTS, answer: guestListSchema });
}

export function inviteGuest(body: GuestRequest) {
  return callSignedIn({ path: GUESTS, body, answer: invitedSchema });
}

export function withdrawGuest(id: string) {
  const path = `${GUESTS}/${encodeURIComponent(id)}`;
  return callSignedIn({ method: 'DELETE', path, answer: z.unknown() });
}
