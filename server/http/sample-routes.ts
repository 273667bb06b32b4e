import * as z from 'zod';
import {
  sampleListSchema,
  sampleOutcomeRequestSchema,
  sampleTextRequestSchema,
  samplingDocumentSchema,
} from '../../domain/api-conversation';
import type { Sampling } from '../../domain/sample';
import { sampleSchema } from '../../domain/sample';
import { withTransaction } from '../database/with-transaction';
import { changeFlowSetting } from '../flow-settings/change-flow-setting';
import { readFlowSetting, type Versioned } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { listSamples } from '../samples/list-samples';
import { reviewSample } from '../samples/review-sample';
import { samplingSetting } from '../samples/sampling-setting';
import { sendSampleText } from '../samples/send-sample-text';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const pageSchema = z.object({
  state: z.enum(['open', 'reviewed']).default('open'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const problems = { '4xx': problemDocumentSchema };
const documentOf = ({ version, value }: Versioned<Sampling>) => ({ version, sampling: value });

/** Posts that went out without sign-off, some of which are looked at afterwards. */
export const sampleRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/sampling',
    { schema: { response: { 200: samplingDocumentSchema, ...problems } } },
    async () => documentOf(await readFlowSetting(house.db, house, samplingSetting)),
  );

  app.put(
    '/v1/sampling',
    {
      schema: {
        body: samplingDocumentSchema,
        response: { 200: samplingDocumentSchema, ...problems },
      },
    },
    async (request) => {
      const { version, sampling: value } = request.body;
      const change = { version, value, person: callerOf(request) };
      return documentOf(orRefuse(await changeFlowSetting(house, samplingSetting, change)));
    },
  );

  app.get(
    '/v1/samples',
    { schema: { querystring: pageSchema, response: { 200: sampleListSchema, ...problems } } },
    async (request) => orRefuse(await listSamples(house, callerOf(request), request.query)),
  );

  app.post(
    '/v1/samples/:id/text',
    {
      schema: {
        params: idSchema,
        body: sampleTextRequestSchema,
        response: { 200: sampleSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      const act = { id, author: callerOf(request), draft: request.body.draft };
      return orRefuse(await withTransaction(house.db, (work) => sendSampleText(work, house, act)));
    },
  );

  app.post(
    '/v1/samples/:id/outcome',
    {
      schema: {
        params: idSchema,
        body: sampleOutcomeRequestSchema,
        response: { 200: sampleSchema, ...problems },
      },
    },
    async (request) => {
      const act = { id: request.params.id, person: callerOf(request), request: request.body };
      return orRefuse(await withTransaction(house.db, (work) => reviewSample(work, house, act)));
    },
  );
};
