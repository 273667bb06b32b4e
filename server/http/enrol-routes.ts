import { enrolAnswerSchema, enrolRequestSchema } from '../../domain/api';
import type { House } from '../house';
import { enrol } from '../identity/enrol';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';

export const enrolRoutes = (house: House, perMinute: number) => async (app: App) => {
  app.post(
    '/v1/enrol',
    {
      // By address, whatever else the caller sends along: codes are there to be guessed.
      config: {
        rateLimit: { max: perMinute, timeWindow: 60_000, keyGenerator: ({ ip }) => `enrol:${ip}` },
      },
      schema: {
        body: enrolRequestSchema,
        response: { 200: enrolAnswerSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => orRefuse(await enrol(house, request.body)),
  );
};
