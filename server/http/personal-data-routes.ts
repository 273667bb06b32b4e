import * as z from 'zod';
import { ref } from '../../domain/person';
import { personalDataSchema } from '../../domain/personal-data';
import type { House } from '../house';
import { exportPerson } from '../personal-data/export-person';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const querySchema = z.object({ pictures: z.enum(['yes', 'no']).default('yes') });

/** What the service holds about who asks. */
export const personalDataRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/me/data',
    {
      schema: {
        querystring: querySchema,
        response: { 200: personalDataSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      const person = callerOf(request);
      const act = { personId: person.id, actor: ref(person) };
      const pictures = request.query.pictures === 'yes';
      return orRefuse(await exportPerson(house, { ...act, pictures }));
    },
  );
};
