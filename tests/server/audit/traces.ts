import { randomUUID } from 'node:crypto';
import type { RecordEntry } from '../../../domain/record';
import type { Submission } from '../../../domain/submission';
import { endStop } from '../../../server/crisis/end-stop';
import { startStop } from '../../../server/crisis/start-stop';
import { withTransaction } from '../../../server/database/with-transaction';
import { aPerson, aRequest, decide, send } from '../builders';
import type { Caller, TestServer } from '../with-server';

/** What all traces of a person hold, and what their words hold. */
export const NAME = 'Zauberfrau';
export const WORDS = 'quintuple in the third quarter';
const REASON = `Profits ${WORDS}, and nobody answers.`;

/** A person leaves name and words wherever the server keeps some. @returns where, and who to erase */
export async function leaveTraces(server: TestServer) {
  const group = `managers-${randomUUID()}`;
  const author = aPerson(`Ada ${NAME}`, { id: `ada-${randomUUID()}`, groups: [group] });
  const reviewer = aPerson(`Eve ${NAME}`, {
    id: `eve-${randomUUID()}`,
    groups: [group],
    roles: ['reviewer', 'publisher'],
  });
  const [ada, eve] = [await server.join(author), await server.join(reviewer)];
  const sent = await refused(ada, eve, group);
  await besideDecision(server, sent, reviewer);
  await emergency(server, ada, { group, reviewer: eve });
  await post(server, ada, reviewer);
  const guest = await invitation(server, reviewer);
  await stopped(server, reviewer);
  await directory(server, author.id);
  return {
    people: [author.id, reviewer.id, guest],
    words: [
      ...['revision.body', 'decision.body', 'suggestion.parts', 'comment.body', 'break_glass.note'],
      ...['break_glass.reason', 'submission.marks', 'sample.draft', 'sample.review'],
      ...['record_text.text'],
    ],
    names: [
      ...['person.name', 'person.email', 'record.actor_name', 'submission.author_name'],
      ...['submission.claimed_by_name', 'submission.assignee_name', 'submission.marks'],
      ...['comment.writer_name', 'suggestion.reviewer_name', 'decision.body', 'sample.review'],
      ...['sample.author_name', 'break_glass.author_name', 'break_glass.acknowledged_by_name'],
      ...['guest.name', 'guest.email', 'guest.invited_by_name', 'stop.body', 'stop.ended_by_name'],
      ...['scim_user.body', 'scim_user.user_name', 'person_identity.subject'],
    ],
  };
}

async function refused(ada: Caller, eve: Caller, group: string): Promise<Submission> {
  const sent = await send(ada, aRequest(REASON, [{ group, need: 'any' }]));
  const said = { audience: 'internal', text: REASON, revision: 1 };
  await eve.post(`/v1/submissions/${sent.id}/comments`, said, randomUUID());
  await decide(eve, sent, { verdict: 'refuse', reason: REASON });
  const { body } = await ada.get<Submission>(`/v1/submissions/${sent.id}`);
  if (body.state !== 'refused') throw new Error(JSON.stringify(body));
  return body;
}

/** What another road would have left in the rows of the same submission. */
async function besideDecision(
  { running: { db, house } }: TestServer,
  submission: Submission,
  person: { id: string; name: string },
): Promise<void> {
  const at = new Date().toISOString();
  const orgId = house.organisation.id;
  const ref = { id: person.id, name: person.name };
  const marks = { preparedBy: ref, principal: ref };
  await db
    .updateTable('submission')
    .set({
      ...{ claimed_by_id: ref.id, claimed_by_name: ref.name, claimed_until: at },
      ...{ assignee_id: ref.id, assignee_name: ref.name },
      ...{ prepared_by_id: ref.id, marks: JSON.stringify(marks) },
    })
    .where('submission_id', '=', submission.id)
    .execute();
  await db
    .insertInto('suggestion')
    .values({
      org_id: orgId,
      submission_id: submission.id,
      suggestion_id: house.newId(),
      revision: 1,
      content_hash: '',
      reviewer_id: ref.id,
      reviewer_name: ref.name,
      parts: JSON.stringify([{ part: 0, text: REASON }]),
      state: 'open',
      created_at: at,
    })
    .execute();
}

async function emergency(
  server: TestServer,
  ada: Caller,
  { group, reviewer }: { group: string; reviewer: Caller },
): Promise<void> {
  const admin = await server.join(aPerson('admin', { roles: ['admin'] }));
  const path = '/v1/break-glass/permission';
  const { version } = (await admin.get<{ version: number }>(path)).body;
  await admin.put(path, { version, permission: { groups: [group] } });
  const body = { ...aRequest(REASON), reason: REASON };
  const { body: broken } = await ada.post<Submission>('/v1/break-glass', body, randomUUID());
  await reviewer.post(`/v1/break-glass/${broken.id}/acknowledgement`, { note: REASON });
  await server.running.db
    .updateTable('submission')
    .set({ state: 'expired' })
    .where('submission_id', '=', broken.id)
    .execute();
}

/** A post without a submission, picked as a sample and looked at. */
async function post(
  { running: { db, house } }: TestServer,
  ada: Caller,
  reviewer: { id: string; name: string },
): Promise<void> {
  const { draft, pack } = aRequest(REASON);
  const told = { kind: 'posted-with-reason', site: 'x', accountId: 'acme', ruleIds: [], pack };
  const { body: record } = await ada.post<RecordEntry>(
    '/v1/records',
    { ...told, reason: REASON },
    randomUUID(),
  );
  const at = new Date().toISOString();
  const by = { id: reviewer.id, name: reviewer.name };
  await db
    .insertInto('sample')
    .values({
      org_id: house.organisation.id,
      sample_id: house.newId(),
      record_id: record.id,
      author_id: record.actor.id,
      author_name: record.actor.name,
      facts: JSON.stringify(told),
      draft: JSON.stringify(draft),
      created_at: at,
      reviewed_at: at,
      reviewer_id: by.id,
      review: JSON.stringify({ outcome: 'ok', note: REASON, reviewer: by, at }),
    })
    .execute();
}

async function invitation(
  { running: { db, house } }: TestServer,
  by: { id: string; name: string },
): Promise<string> {
  const id = `guest:${house.newId()}`;
  const at = new Date().toISOString();
  await db
    .insertInto('guest')
    .values({
      org_id: house.organisation.id,
      guest_id: id,
      token_hash: randomUUID(),
      email: `${NAME}@example.com`,
      name: `Ida ${NAME}`,
      may: 'submit',
      invited_by_id: by.id,
      invited_by_name: by.name,
      created_at: at,
      expires_at: at,
    })
    .execute();
  return id;
}

async function stopped(
  { running: { house } }: TestServer,
  person: ReturnType<typeof aPerson>,
): Promise<void> {
  const request = {
    reason: 'A storm.',
    scope: { kind: 'group', group: 'nobody' },
    allow: [],
  } as const;
  await withTransaction(house.db, async (work) => {
    const started = await startStop(work, house, { person, request: { ...request, allow: [] } });
    return started.ok ? endStop(work, house, { id: started.value.id, person }) : started;
  });
}

/** What a directory and the company's provider told. */
async function directory({ running: { db, house } }: TestServer, personId: string): Promise<void> {
  const at = new Date().toISOString();
  const orgId = house.organisation.id;
  const email = `${NAME}@example.com`;
  await db.updateTable('person').set({ email }).where('person_id', '=', personId).execute();
  await db
    .insertInto('scim_user')
    .values({
      org_id: orgId,
      person_id: personId,
      user_name: email,
      user_name_key: email,
      external_id: null,
      body: JSON.stringify({ userName: email }),
      version: 1,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db
    .insertInto('person_identity')
    .values({
      org_id: orgId,
      issuer: 'https://login.example.com',
      subject: email,
      person_id: personId,
      created_at: at,
    })
    .execute();
}
