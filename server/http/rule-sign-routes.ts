import * as z from 'zod';
import { ruleSignListSchema, ruleSignsRequestSchema } from '../../domain/rule-signs';
import type { House } from '../house';
import { addRuleSigns } from '../rule-signs/add-rule-signs';
import { showRuleSigns } from '../rule-signs/list-rule-signs';
import { oncePerKey } from '../submissions/once-per-key';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

/** How rules do on posts: told by everybody, read by those who look after the policy. */
export const ruleSignRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/rule-signs',
    {
      schema: {
        headers: keyedHeadersSchema,
        body: ruleSignsRequestSchema,
        response: { 200: z.object({}), '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      const key = request.headers['idempotency-key'];
      const personId = callerOf(request).id;
      const call = { personId, key, request: ['rule-signs', request.body] };
      const once = await oncePerKey(house, call, (work) => addRuleSigns(work, house, request.body));
      return orRefuse(once).answer;
    },
  );

  app.get(
    '/v1/rule-signs',
    { schema: { response: { 200: ruleSignListSchema, '4xx': problemDocumentSchema } } },
    async (request) => ({ rules: orRefuse(await showRuleSigns(house, callerOf(request))) }),
  );
};
