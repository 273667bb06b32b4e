import { connectionAnswerSchema, meAnswerSchema } from '../../domain/api';
import type { House } from '../house';
import { welcome } from '../identity/enrol';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { callerOf } from './signed-in';

export const meRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/me',
    { schema: { response: { 200: meAnswerSchema, '4xx': problemDocumentSchema } } },
    async (request) => ({ person: callerOf(request), organisation: house.organisation }),
  );

  app.get(
    '/v1/connection',
    { schema: { response: { 200: connectionAnswerSchema, '4xx': problemDocumentSchema } } },
    (request) => welcome(house.db, house, callerOf(request)),
  );
};
