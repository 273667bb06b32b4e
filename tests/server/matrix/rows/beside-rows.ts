import { randomUUID } from 'node:crypto';
import { OUR_MARK } from '../actors';
import { aReport, aStop, emergency, invitation, sampled, startStop, sure } from '../made';
import { at, type Cast, EVERYBODY, OVERSEERS, putBack, type Rows, WRITE_SETTING } from '../row';

/** Posts without approval, looks afterwards, ghost-writing, stops, guests, reports of browsers. */
export const besideRows: Rows = {
  'POST /v1/records': {
    make: () => ({ path: '/v1/records', body: aReport(), keyed: true }),
    answers: { others: 201 },
  },
  'GET /v1/sampling': { make: at('/v1/sampling'), answers: EVERYBODY },
  'PUT /v1/sampling': { make: putBack('/v1/sampling'), answers: WRITE_SETTING },
  'GET /v1/samples': {
    make: at('/v1/samples'),
    answers: { asked: 200, auditor: 200, admin: 200, almighty: 200, others: 403 },
  },
  'POST /v1/samples/:id/text': {
    make: async (cast) => {
      const { path, draft } = await sampled(cast);
      return { path: `${path}/text`, body: { draft } };
    },
    answers: { owner: 200, almighty: 200, others: 404 },
  },
  'POST /v1/samples/:id/outcome': {
    make: async (cast) => {
      const { path } = await sampled(cast);
      return { path: `${path}/outcome`, body: { outcome: 'ok', note: OUR_MARK } };
    },
    // In the reviewing group, but it is the own post: not there.
    answers: { asked: 200, almighty: 404, foreign: 403, others: 403 },
  },
  'POST /v1/break-glass': {
    make: () => ({ path: '/v1/break-glass', body: emergency(), keyed: true }),
    answers: { owner: 201, almighty: 201, foreign: 403, others: 403 },
  },
  'GET /v1/break-glass': { make: at('/v1/break-glass?state=all'), answers: OVERSEERS },
  'POST /v1/break-glass/:id/acknowledgement': {
    make: async ({ owner }) => {
      const broken = await owner.post<{ id: string }>('/v1/break-glass', emergency(), randomUUID());
      return {
        path: `/v1/break-glass/${sure(broken).id}/acknowledgement`,
        body: { note: OUR_MARK },
      };
    },
    // The own post is acknowledged by somebody else.
    answers: { publisher: 200, auditor: 200, admin: 200, almighty: 409, foreign: 409, others: 403 },
  },
  'GET /v1/break-glass/permission': { make: at('/v1/break-glass/permission'), answers: EVERYBODY },
  'PUT /v1/break-glass/permission': {
    make: putBack('/v1/break-glass/permission'),
    answers: WRITE_SETTING,
  },
  'GET /v1/ghost-writing': { make: at('/v1/ghost-writing'), answers: EVERYBODY },
  'PUT /v1/ghost-writing': { make: putBack('/v1/ghost-writing'), answers: WRITE_SETTING },
  'GET /v1/ghost-writing/principals': {
    make: at('/v1/ghost-writing/principals'),
    answers: EVERYBODY,
  },
  'GET /v1/ghost-written': { make: at('/v1/ghost-written'), answers: EVERYBODY },
  'POST /v1/stops': {
    make: () => ({ path: '/v1/stops', body: aStop, keyed: true }),
    answers: { publisher: 201, admin: 201, almighty: 201, others: 403 },
  },
  'GET /v1/stops/current': { make: at('/v1/stops/current'), answers: EVERYBODY },
  'DELETE /v1/stops/:id': {
    make: async (cast) => ({ path: `/v1/stops/${await startStop(cast)}` }),
    answers: WRITE_SETTING,
  },
  'POST /v1/guests': {
    make: async (cast) => ({ path: '/v1/guests', body: (await invitation(cast)).body }),
    // A reviewer invites to what is theirs to see; nobody invites to decide on their own.
    answers: { reviewer: 404, admin: 201, almighty: 403, foreign: 404, others: 403 },
  },
  'GET /v1/guests': { make: at('/v1/guests'), answers: EVERYBODY },
  'DELETE /v1/guests/:id': {
    make: async (cast) => ({ path: `/v1/guests/${await invitedGuest(cast)}` }),
    answers: { admin: 200, almighty: 200, others: 404 },
  },
  'POST /v1/site-health': {
    make: () => ({ path: '/v1/site-health', body: healthReport() }),
    answers: EVERYBODY,
  },
  'GET /v1/site-health': { make: at('/v1/site-health'), answers: OVERSEERS },
  'POST /v1/rule-signs': {
    make: () => ({ path: '/v1/rule-signs', body: ruleReport(), keyed: true }),
    answers: EVERYBODY,
  },
  'GET /v1/rule-signs': { make: at('/v1/rule-signs'), answers: OVERSEERS },
};

async function invitedGuest(cast: Cast): Promise<string> {
  const { send } = await invitation(cast);
  return (await send()).guest.id;
}

function ruleReport() {
  const day = new Date().toISOString().slice(0, 10);
  const rules = [{ ruleId: OUR_MARK, sign: 'trial', times: 1 }];
  return { reports: [{ day, pack: { id: OUR_MARK, version: 1 }, posts: 1, rules }] };
}

function healthReport() {
  const place = {
    site: 'x',
    surface: 'post',
    place: 'modal',
    selectors: OUR_MARK,
    client: '0.1.0',
  };
  const seen = { kind: 'understood', times: 1, failed: [] };
  const day = new Date().toISOString().slice(0, 10);
  return { browser: randomUUID(), reports: [{ ...place, ...seen, day }] };
}
