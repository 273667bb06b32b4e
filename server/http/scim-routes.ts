import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyError, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { House } from '../house';
import type { ClaimRules } from '../identity/identity-settings';
import { boundedPage } from '../scim/in-scim';
import { resourceTypes, schemaList, serviceProviderConfig } from '../scim/scim-about';
import { readFilter } from '../scim/scim-filter';
import { scimGroups } from '../scim/scim-groups';
import { ScimProblem, scimError } from '../scim/scim-problem';
import {
  listQuerySchema,
  type Operation,
  parsedBody,
  parsedGroup,
  parsedUser,
  patchSchema,
} from '../scim/scim-schemas';
import { scimUsers } from '../scim/scim-users';
import type { App } from './app';
import { Refusal } from './refusal';

const idSchema = z.object({ id: z.string().min(1).max(80) });
const hidden = { hide: true } as const;
const BODY_LIMIT = 1_048_576;

/** SCIM 2.0 for the company's directory. Without a token in the settings there is nothing at these addresses. */
export const scimRoutes = (house: House, rules: ClaimRules, token: string | undefined) => {
  return async (app: App) => {
    if (token === undefined) return;
    speakScim(app);
    wantToken(app, token);
    app.get('/scim/v2/ServiceProviderConfig', { schema: hidden }, () =>
      serviceProviderConfig(house.publicUrl),
    );
    app.get('/scim/v2/ResourceTypes', { schema: hidden }, () => resourceTypes(house.publicUrl));
    app.get('/scim/v2/Schemas', { schema: hidden }, () => schemaList(house.publicUrl));
    const users = scimUsers(house, rules);
    resourceRoutes(app, '/scim/v2/Users', ['userName', 'externalId'], {
      ...users,
      create: (body) => users.create(parsedUser(body)),
      replace: (id, body) => users.replace(id, parsedUser(body)),
    });
    const groups = scimGroups(house, rules);
    resourceRoutes(app, '/scim/v2/Groups', ['displayName', 'externalId'], {
      ...groups,
      create: (body) => groups.create(parsedGroup(body)),
      replace: (id, body) => groups.replace(id, parsedGroup(body)),
    });
  };
};

interface Resource extends Pick<ReturnType<typeof scimUsers>, 'list' | 'remove'> {
  read(id: string): Promise<object>;
  create(body: unknown): Promise<object>;
  replace(id: string, body: unknown): Promise<object>;
  patch(id: string, operations: readonly Operation[]): Promise<object>;
}

function resourceRoutes(app: App, path: string, filters: readonly string[], of: Resource): void {
  const one = { schema: { ...hidden, params: idSchema } };
  app.get(path, { schema: { ...hidden, querystring: listQuerySchema } }, (request) =>
    of.list(readFilter(request.query.filter, filters), boundedPage(request.query)),
  );
  app.get(`${path}/:id`, one, (request) => of.read(request.params.id));
  app.post(path, { schema: hidden }, async (request, reply) =>
    reply.status(201).send(await of.create(request.body)),
  );
  app.put(`${path}/:id`, one, (request) => of.replace(request.params.id, request.body));
  app.patch(`${path}/:id`, one, (request) =>
    of.patch(request.params.id, operationsIn(request.body)),
  );
  app.delete(`${path}/:id`, one, async (request, reply) => {
    await of.remove(request.params.id);
    return reply.status(204).send();
  });
}

function operationsIn(body: unknown): readonly Operation[] {
  return parsedBody(patchSchema, body, { what: 'patch', scimType: 'invalidSyntax' }).Operations;
}

/** Its own media type both ways, and its own form of errors. */
function speakScim(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    'application/scim+json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    parse,
  );
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode !== 204) reply.type('application/scim+json; charset=utf-8');
  });
  app.setErrorHandler((error: FastifyError | ScimProblem, request, reply) => {
    const { status, detail, scimType } = problemOf(error);
    if (status === 500) request.log.error({ err: error }, 'not expected');
    return reply
      .status(status)
      .serializer(JSON.stringify)
      .send(scimError(status, detail, scimType));
  });
}

function problemOf(error: FastifyError | ScimProblem | Refusal) {
  if (error instanceof ScimProblem) {
    return { status: error.status, detail: error.message, scimType: error.scimType };
  }
  if (error instanceof Refusal)
    return { status: 429, detail: error.problem.detail, scimType: undefined };
  const status = error.statusCode ?? 500;
  if (status >= 500) return { status: 500, detail: 'Something went wrong; nothing was changed.' };
  return { status, detail: 'The request cannot be read.', scimType: 'invalidSyntax' };
}

/** Compared by hash in constant time: neither length nor content shows in how long it takes. */
function wantToken(app: App, token: string): void {
  const right = digest(`Bearer ${token}`);
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const given = digest(request.headers.authorization ?? '');
    if (!timingSafeEqual(right, given)) {
      throw new ScimProblem(401, 'The token of the directory is missing or wrong.');
    }
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
