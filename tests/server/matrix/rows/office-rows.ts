import { sealRecords } from '../../../../server/audit/seal-records';
import { createSession, tokenHash } from '../../../../server/identity/session';
import { OUR_GROUP, OUR_MARK } from '../actors';
import { held, pending, sure } from '../made';
import { at, type Cast, EVERYBODY, OVERSEERS, putBack, type Rows, WRITE_SETTING } from '../row';

const AUDITORS = { auditor: 200, admin: 200, almighty: 200, others: 403 };

/** Who I am, settings of the organisation, the audit trail. */
export const officeRows: Rows = {
  'GET /v1/changes': { make: at('/v1/changes'), answers: EVERYBODY },
  'GET /v1/stream': { make: at('/v1/stream'), answers: EVERYBODY },
  'GET /v1/me': { make: at('/v1/me'), answers: EVERYBODY },
  'GET /v1/me/data': { make: at('/v1/me/data?pictures=no'), answers: EVERYBODY },
  'GET /v1/connection': { make: at('/v1/connection'), answers: EVERYBODY },
  'GET /v1/me/absence': { make: at('/v1/me/absence'), answers: EVERYBODY },
  'PUT /v1/me/absence': {
    make: ({ people }) => {
      // In years to come, so that nobody is away in the other rows.
      const times = { from: '2098-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' };
      return { path: '/v1/me/absence', body: { ...times, delegateId: people.executive.id } };
    },
    // Nobody stands in for themself.
    answers: { executive: 400, others: 200 },
  },
  'DELETE /v1/me/absence': { make: at('/v1/me/absence'), answers: EVERYBODY },
  'GET /v1/groups': { make: at('/v1/groups'), answers: { ...OVERSEERS, foreign: 200 } },
  'GET /v1/groups/:group/people': {
    make: at(`/v1/groups/${OUR_GROUP}/people`),
    answers: { ...OVERSEERS, asked: 200, others: 404, foreign: 200 },
  },
  'GET /v1/sessions': {
    make: ({ ownerId }) => ({ path: `/v1/sessions?person=${ownerId}` }),
    answers: { owner: 200, admin: 200, almighty: 200, others: 403 },
  },
  'DELETE /v1/sessions': {
    // Somebody who is not there: the people of the other rows stay signed in.
    make: at('/v1/sessions?person=nobody'),
    answers: { admin: 200, almighty: 200, others: 403 },
  },
  'DELETE /v1/sessions/:id': {
    make: async (cast) => ({ path: `/v1/sessions/${await anotherSession(cast)}` }),
    answers: { owner: 204, admin: 204, almighty: 204, others: 404 },
  },
  'GET /v1/routes': { make: at('/v1/routes'), answers: EVERYBODY },
  'PUT /v1/routes': { make: putBack('/v1/routes'), answers: WRITE_SETTING },
  'GET /v1/calendars': { make: at('/v1/calendars'), answers: EVERYBODY },
  'PUT /v1/calendars': { make: putBack('/v1/calendars'), answers: WRITE_SETTING },
  'GET /v1/rotas': { make: at('/v1/rotas'), answers: EVERYBODY },
  'PUT /v1/rotas': { make: putBack('/v1/rotas'), answers: WRITE_SETTING },
  'GET /v1/required-pack': { make: at('/v1/required-pack'), answers: EVERYBODY },
  'PUT /v1/required-pack': { make: putBack('/v1/required-pack'), answers: WRITE_SETTING },
  'POST /v1/packs': {
    make: at('/v1/packs', { body: { manifest: OUR_MARK, body: '{}' } }),
    // Signed by nobody: whoever may publish is told what is wrong with it.
    answers: { publisher: 422, almighty: 422, others: 403 },
  },
  'GET /v1/retention': { make: at('/v1/retention'), answers: OVERSEERS },
  'PUT /v1/retention': { make: putBack('/v1/retention'), answers: WRITE_SETTING },
  'GET /v1/legal-holds': { make: at('/v1/legal-holds'), answers: OVERSEERS },
  'POST /v1/legal-holds': {
    make: async (cast) => {
      const target = (await pending(cast)).id;
      return { path: '/v1/legal-holds', body: { kind: 'submission', target, reason: OUR_MARK } };
    },
    answers: { publisher: 201, admin: 201, almighty: 201, others: 403 },
  },
  'DELETE /v1/legal-holds/:id': {
    make: async (cast) => ({ path: `/v1/legal-holds/${await held(cast)}` }),
    answers: WRITE_SETTING,
  },
  'GET /v1/audit/head': { make: at('/v1/audit/head'), answers: OVERSEERS },
  'GET /v1/audit/proof': {
    make: async (cast) => ({ path: `/v1/audit/proof?record=${await aRecord(cast)}` }),
    answers: { ...AUDITORS, foreign: 404 },
  },
  'GET /v1/audit/consistency': { make: at('/v1/audit/consistency?from=0&to=0'), answers: AUDITORS },
  'GET /v1/audit/export': {
    make: async (cast) => {
      // Before the first sealing there is nothing to prove anything with.
      await aRecord(cast);
      return { path: '/v1/audit/export?format=jsonl' };
    },
    answers: AUDITORS,
  },
};

/** A record that the tree holds. */
async function aRecord(cast: Cast): Promise<string> {
  const { id } = await pending(cast);
  const path = `/v1/submissions/${id}/records`;
  const { records } = sure(await cast.owner.get<{ records: { id: string }[] }>(path));
  const record = records[0]?.id ?? '';
  while ((await cast.admin.get(`/v1/audit/proof?record=${record}`)).status !== 200) {
    await sealRecords(cast.ours.running.house, 'matrix');
  }
  return record;
}

/** A sign-in of the owner's on another device. */
async function anotherSession({ ours, ownerId }: Cast): Promise<string> {
  const { db, house } = ours.running;
  const session = { orgId: house.organisation.id, personId: ownerId, device: OUR_MARK };
  const token = await createSession(db, { ...session, now: new Date() });
  const row = await db
    .selectFrom('session')
    .select('session_id')
    .where('org_id', '=', session.orgId)
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirstOrThrow();
  return row.session_id ?? '';
}
