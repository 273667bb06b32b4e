import type { HandOffRequest } from '../../domain/api-messages';
import { type Person, ref } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { currentRevision } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { openSubmission } from '../submissions/change-submission';
import { draftsNotStored } from '../submissions/drafts-not-stored';

/** Tells another department of a draft: a lead for sales, a complaint or praise for care. Changes nothing about the draft. */
export async function handOff(
  work: Work,
  house: House,
  act: { id: string; person: Person; request: HandOffRequest },
): Promise<Result<{ id: string; at: string }>> {
  const opened = await openSubmission(work, house, act);
  if (!opened.ok) return opened;
  const refusal = draftsNotStored(house);
  if (refusal) return refusal;
  const { to, note } = act.request;
  const { revision } = currentRevision(opened.value);
  const { id, at } = await appendRecord(work, house, {
    kind: 'handed-off',
    subject: act.id,
    actor: ref(act.person),
    at: house.clock().toISOString(),
    data: { to, revision },
    texts: { note },
    news: { state: opened.value.state },
  });
  return ok({ id, at });
}
