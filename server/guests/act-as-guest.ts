import * as z from 'zod';
import { accountSchema, siteSchema } from '../../domain/draft';
import type { Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { currentRevision, DECISION_VERDICTS, type Submission } from '../../domain/submission';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { findPerson } from '../people';
import { decideSubmission } from '../submissions/decide-submission';
import { submit } from '../submissions/submit';
import { currentPack } from './current-pack';
import { type GuestVisit, openDoor, spendLink } from './guest-door';
import type { GuestRow } from './guest-rows';

/** As the form sends it. */
export const guestFormSchema = z.object({
  verdict: z.enum(DECISION_VERDICTS).optional(),
  reason: z.string().max(4000).default(''),
  text: z.string().max(100_000).default(''),
  note: z.string().max(4000).default(''),
});
export type GuestForm = z.infer<typeof guestFormSchema>;

/** The one act that the link is for; a refused one leaves it usable. `not-found` for a link that does not work. */
export function actAsGuest(
  house: House,
  token: string,
  form: GuestForm,
): Promise<Result<Submission>> {
  return withTransaction(house.db, async (work) => {
    const visit = await openDoor(work, house, token);
    if (!visit || !(await spendLink(work, house, visit.row.guest_id))) return shut();
    return visit.may === 'decide'
      ? decideAsGuest(work, house, visit, form)
      : submitAsGuest(work, house, visit.row, form);
  });
}

function decideAsGuest(
  work: Work,
  house: House,
  { row, submission }: GuestVisit & { may: 'decide' },
  { verdict, reason }: GuestForm,
): Promise<Result<Submission>> {
  if (!verdict) return Promise.resolve(undecided());
  const { revision, contentHash } = currentRevision(submission);
  const { version, id } = submission;
  const request = { verdict, reason, revision, contentHash, version };
  return decideSubmission(work, house, { id, reviewer: personOf(row), request });
}

/** The person who invited the guest is the author: they look after it, and neither of them decides on it. */
async function submitAsGuest(
  work: Work,
  house: House,
  row: GuestRow,
  { text, note }: GuestForm,
): Promise<Result<Submission>> {
  const author = await findPerson(work, house.organisation.id, row.invited_by_id);
  if (!author) return shut();
  const { site, account } = placeSchema.parse(JSON.parse(row.place ?? ''));
  const { id, name } = personOf(row);
  const draft = { site, surface: 'post' as const, account, parts: [lines(text)], media: [] };
  const pack = await currentPack(work, house);
  const sent = await submit(work, house, {
    author,
    request: { draft, findings: [], note: lines(note), pack },
    special: { marks: { preparedBy: { id, name } } },
  });
  if (!sent.ok) return sent;
  await work
    .updateTable('guest')
    .set({ submission_id: sent.value.id })
    .where('org_id', '=', house.organisation.id)
    .where('guest_id', '=', row.guest_id)
    .execute();
  return ok(sent.value);
}

const placeSchema = z.object({ site: siteSchema, account: accountSchema });

/** Forms send CR LF. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** In no group: a guest has a say by id alone. */
function personOf(row: GuestRow): Person {
  return { id: row.guest_id, name: row.name, roles: [], groups: [] };
}

function undecided() {
  return failed('reason-missing', 'No decision was chosen.', 'Choose one, then send it again.');
}

function shut() {
  return failed('not-found', 'This link does not work any more.', 'Ask for a new one.');
}
