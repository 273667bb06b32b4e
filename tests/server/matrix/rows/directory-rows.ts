import { randomUUID } from 'node:crypto';
import { OUR_MARK } from '../actors';
import { at, type Cast, type Row, type Rows } from '../row';

export const DIRECTORY_TOKEN = 'the-token-of-our-directory-32-signs';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** The company's directory and nobody else, whatever roles they have; the other organisation's directory finds nothing of ours. */
function directory(make: Row['make'], status = 200, foreign = status): Row {
  return { make, answers: { directory: status, nobody: 401, foreign, others: 401 } };
}

export const directoryRows: Rows = {
  'GET /scim/v2/ServiceProviderConfig': directory(at('/scim/v2/ServiceProviderConfig')),
  'GET /scim/v2/ResourceTypes': directory(at('/scim/v2/ResourceTypes')),
  'GET /scim/v2/Schemas': directory(at('/scim/v2/Schemas')),
  ...rowsOf('Users', () => ({ userName: `${OUR_MARK}-${randomUUID()}@example.com`, active: true })),
  ...rowsOf('Groups', () => ({ displayName: `${OUR_MARK}-${randomUUID()}`, members: [] })),
};

function rowsOf(kind: 'Users' | 'Groups', fresh: () => object): Rows {
  const path = `/scim/v2/${kind}`;
  const made = async (cast: Cast) => `${path}/${await create(cast, path, fresh())}`;
  const Operations = [{ op: 'replace', value: { externalId: OUR_MARK } }];
  const patch = { schemas: [PATCH], Operations };
  return {
    [`GET ${path}`]: directory(at(path)),
    [`POST ${path}`]: directory(() => ({ path, body: fresh() }), 201),
    [`GET ${path}/:id`]: directory(async (cast) => ({ path: await made(cast) }), 200, 404),
    [`PUT ${path}/:id`]: directory(
      async (cast) => ({ path: await made(cast), body: fresh() }),
      200,
      404,
    ),
    [`PATCH ${path}/:id`]: directory(
      async (cast) => ({ path: await made(cast), body: patch }),
      200,
      404,
    ),
    [`DELETE ${path}/:id`]: directory(async (cast) => ({ path: await made(cast) }), 204, 404),
  };
}

async function create({ ours }: Cast, path: string, body: object): Promise<string> {
  const answer = await fetch(ours.running.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${DIRECTORY_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return ((await answer.json()) as { id: string }).id;
}
