import * as z from 'zod/mini';
import { submissionSchema } from '../domain/submission';
import { refreshPerson } from './enrol';
import { keepOneOfMine } from './mine';
import type { OutboxRow } from './outbox-row';
import { settlePostText } from './picked-posts';
import type { ServerAnswer } from './server-call';
import { callSignedIn, readSession } from './session';

/** Sends one row of the outbox. What the server answered is in `mine` before this resolves, and so before the row goes. */
export async function sendRow(row: OutboxRow, now: number): Promise<ServerAnswer<unknown>> {
  const { key, path, body } = row;
  if (row.kind === 'record') return sendRecord(row);
  const answer = await callSignedIn({ key, path, body, answer: submissionSchema });
  // The answer to the first try was lost: the post was reported and the receipt is used up, as was wanted.
  if (!answer.ok && row.kind === 'posted' && answer.problem.code === 'receipt-used') {
    return { ok: true, value: undefined };
  }
  // Decided while this browser did not look: its screens say so from now on.
  if (!answer.ok && answer.problem.code === 'drafts-not-stored') await refreshPerson();
  const session = await readSession();
  if (answer.ok && session) {
    const trust = { key: session.receiptKey, organisationId: session.organisationId };
    await keepOneOfMine(answer.value, trust, now);
  }
  return answer;
}

/** Of what is answered only this counts here: was the post picked for a look afterwards? */
const pickedAnswerSchema = z.object({ sample: z.optional(z.object({ id: z.string() })) });

async function sendRecord({ key, path, body }: OutboxRow): Promise<ServerAnswer<unknown>> {
  const answer = await callSignedIn({ key, path, body, answer: pickedAnswerSchema });
  if (answer.ok) await settlePostText(key, answer.value.sample?.id);
  return answer;
}
