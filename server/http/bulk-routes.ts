import { bulkDecisionAnswerSchema, bulkDecisionRequestSchema } from '../../domain/api-conversation';
import type { House } from '../house';
import { bulkDecide } from '../submissions/bulk-decide';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { callerOf } from './signed-in';

export const bulkRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/decisions',
    {
      schema: {
        body: bulkDecisionRequestSchema,
        response: { 200: bulkDecisionAnswerSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => ({
      answers: await bulkDecide(house, callerOf(request), request.body.items),
    }),
  );
};
