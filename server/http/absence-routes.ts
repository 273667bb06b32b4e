import * as z from 'zod';
import {
  absenceAnswerSchema,
  absenceRequestSchema,
  groupListSchema,
  groupPeopleSchema,
} from '../../domain/api-workflow';
import { type Person, ref } from '../../domain/person';
import type { House } from '../house';
import { absenceOf, absentFor, endAbsence, setAbsence } from '../workflow/absences';
import { groupPeople } from '../workflow/group-people';
import { listGroups } from '../workflow/list-groups';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const groupSchema = z.object({ group: z.string().min(1).max(80) });
const response = { 200: absenceAnswerSchema, '4xx': problemDocumentSchema };

/** Who is away, who stands in for them, and who of a group may be asked. */
export const absenceRoutes = (house: House) => async (app: App) => {
  const answer = async (person: Person) => ({
    absence: await absenceOf(house, person.id),
    standsInFor: (await absentFor(house.db, house, person.id)).map(ref),
  });

  app.get('/v1/me/absence', { schema: { response } }, (request) => answer(callerOf(request)));

  app.put(
    '/v1/me/absence',
    { schema: { body: absenceRequestSchema, response } },
    async (request) => {
      orRefuse(await setAbsence(house, callerOf(request), request.body));
      return answer(callerOf(request));
    },
  );

  app.delete('/v1/me/absence', { schema: { response } }, async (request) => {
    orRefuse(await endAbsence(house, callerOf(request)));
    return answer(callerOf(request));
  });

  app.get(
    '/v1/groups',
    { schema: { response: { 200: groupListSchema, '4xx': problemDocumentSchema } } },
    async (request) => orRefuse(await listGroups(house, callerOf(request))),
  );

  app.get(
    '/v1/groups/:group/people',
    {
      schema: {
        params: groupSchema,
        response: { 200: groupPeopleSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => orRefuse(await groupPeople(house, callerOf(request), request.params.group)),
  );
};
