import { createEnrolmentCode } from '../../../../server/identity/enrolment-code';
import { OUR_MARK } from '../actors';
import { invitation } from '../made';
import { at, type Cast, type Row, type Rows } from '../row';

/** Where no sign-in is wanted, all are alike: the door is a code, a link, a cookie, or there is none. */
function open(make: Row['make'], status = 200, foreign = status): Row {
  return { make, answers: { nobody: status, others: status, foreign } };
}

const HASH = 'a'.repeat(64);

export const openRows: Rows = {
  'GET /healthz': open(at('/healthz')),
  'GET /readyz': open(at('/readyz')),
  'GET /openapi.json': open(at('/openapi.json')),
  'GET /docs': open(at('/docs')),
  // From this machine; from elsewhere it wants the operator's token.
  'GET /metrics': open(at('/metrics')),
  'GET /open': open(at('/open')),
  'GET /open/:id': open(at('/open/none')),
  'GET /unsubscribe/:token': open(at('/unsubscribe/none')),
  'POST /unsubscribe/:token': open(at('/unsubscribe/none', { body: {}, form: true }), 404),
  // What is published is public; nothing is, here.
  'GET /packs/:id/manifest.jws': open(at('/packs/none/manifest.jws'), 404),
  'GET /packs/:id/root.jws': open(at('/packs/none/root.jws'), 404),
  'GET /packs/:id/freshness.jws': open(at('/packs/none/freshness.jws'), 404),
  'GET /packs/:id/bodies/:hash.json': open(at(`/packs/none/bodies/${HASH}.json`), 404),
  'POST /v1/enrol': open(
    async (cast) => ({ path: '/v1/enrol', body: { code: await aCode(cast), device: OUR_MARK } }),
    200,
    403,
  ),
  'GET /g/style.css': open(at('/g/style.css')),
  'GET /g/:token': open(async (cast) => ({ path: await aLink(cast) }), 200, 404),
  'POST /g/:token': open(
    async (cast) => ({
      path: await aLink(cast),
      body: { verdict: 'approve', reason: '' },
      form: true,
    }),
    200,
    404,
  ),
  'GET /sign-in/style.css': open(at('/sign-in/style.css')),
  'GET /sign-in/:uid': open(at('/sign-in/none'), 400),
  'POST /sign-in/:uid': open(at('/sign-in/none', { body: { code: 'AAAA-AAAA' }, form: true }), 400),
  'GET /sign-in/callback': open(at('/sign-in/callback'), 400),
  'GET /sign-in/:uid/done': open(at('/sign-in/none/done?ticket=none'), 400),
  'GET /oidc/*': open(at('/oidc/.well-known/openid-configuration')),
  'POST /oidc/*': open(at('/oidc/token', { body: { grant_type: 'none' }, form: true }), 400),
};

async function aCode({ ours, people }: Cast): Promise<string> {
  const { db, house } = ours.running;
  return createEnrolmentCode(db, house.organisation.id, people.member.id);
}

async function aLink(cast: Cast): Promise<string> {
  const { send } = await invitation(cast);
  return new URL((await send()).url).pathname;
}
