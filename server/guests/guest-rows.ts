import type { Selectable } from 'kysely';
import { type Guest, guestSchema } from '../../domain/guest';
import type { Tables } from '../database/tables';

export type GuestRow = Selectable<Tables['guest']>;

export function guestOf(row: GuestRow, now: Date): Guest {
  return guestSchema.parse({
    id: row.guest_id,
    email: row.email,
    name: row.name,
    may: row.may,
    ...(row.submission_id !== null && { submissionId: row.submission_id }),
    invitedBy: { id: row.invited_by_id, name: row.invited_by_name },
    state: stateOf(row, now),
    at: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  });
}

function stateOf(row: GuestRow, now: Date): Guest['state'] {
  if (row.used_at !== null) return 'used';
  if (row.withdrawn_at !== null) return 'withdrawn';
  return row.expires_at > now ? 'waiting' : 'expired';
}
