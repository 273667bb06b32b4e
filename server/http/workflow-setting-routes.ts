import {
  calendarsDocumentSchema,
  requiredPackDocumentSchema,
  rotasDocumentSchema,
  routesDocumentSchema,
} from '../../domain/api-workflow';
import type { Person } from '../../domain/person';
import { changeFlowSetting } from '../flow-settings/change-flow-setting';
import { type FlowSetting, readFlowSetting, type Versioned } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { CALENDARS, REQUIRED_PACK, ROTAS, ROUTES } from '../workflow/workflow-settings';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const BODY_LIMIT = 1_048_576;
const problems = { '4xx': problemDocumentSchema };

/** What an organisation sets about who is asked and until when; publishers and administrators write it, everybody may read it. */
export const workflowSettingRoutes = (house: House) => async (app: App) => {
  routesRoutes(app, house);
  calendarRoutes(app, house);
  rotaRoutes(app, house);
  requiredPackRoutes(app, house);
};

async function write<T>(
  house: House,
  setting: FlowSetting<T>,
  change: Versioned<T> & { person: Person },
): Promise<Versioned<T>> {
  return orRefuse(await changeFlowSetting(house, setting, change));
}

function routesRoutes(app: App, house: House): void {
  const response = { 200: routesDocumentSchema, ...problems };
  app.get('/v1/routes', { schema: { response } }, async () => {
    const { version, value } = await readFlowSetting(house.db, house, ROUTES);
    return { version, routes: value };
  });
  app.put(
    '/v1/routes',
    { bodyLimit: BODY_LIMIT, schema: { body: routesDocumentSchema, response } },
    async (request) => {
      const { version, routes: value } = request.body;
      const written = await write(house, ROUTES, { version, value, person: callerOf(request) });
      return { version: written.version, routes: written.value };
    },
  );
}

function calendarRoutes(app: App, house: House): void {
  const response = { 200: calendarsDocumentSchema, ...problems };
  app.get('/v1/calendars', { schema: { response } }, async () => {
    const { version, value } = await readFlowSetting(house.db, house, CALENDARS);
    return { version, calendars: value };
  });
  app.put(
    '/v1/calendars',
    { bodyLimit: BODY_LIMIT, schema: { body: calendarsDocumentSchema, response } },
    async (request) => {
      const { version, calendars: value } = request.body;
      const written = await write(house, CALENDARS, { version, value, person: callerOf(request) });
      return { version: written.version, calendars: written.value };
    },
  );
}

function rotaRoutes(app: App, house: House): void {
  const response = { 200: rotasDocumentSchema, ...problems };
  app.get('/v1/rotas', { schema: { response } }, async () => {
    const { version, value } = await readFlowSetting(house.db, house, ROTAS);
    return { version, rotas: value };
  });
  app.put(
    '/v1/rotas',
    { bodyLimit: BODY_LIMIT, schema: { body: rotasDocumentSchema, response } },
    async (request) => {
      const { version, rotas: value } = request.body;
      const written = await write(house, ROTAS, { version, value, person: callerOf(request) });
      return { version: written.version, rotas: written.value };
    },
  );
}

function requiredPackRoutes(app: App, house: House): void {
  const response = { 200: requiredPackDocumentSchema, ...problems };
  app.get('/v1/required-pack', { schema: { response } }, async () => {
    const { version, value } = await readFlowSetting(house.db, house, REQUIRED_PACK);
    return { version, required: value };
  });
  app.put(
    '/v1/required-pack',
    { bodyLimit: BODY_LIMIT, schema: { body: requiredPackDocumentSchema, response } },
    async (request) => {
      const { version, required: value } = request.body;
      const written = await write(house, REQUIRED_PACK, {
        version,
        value,
        person: callerOf(request),
      });
      return { version: written.version, required: written.value };
    },
  );
}
