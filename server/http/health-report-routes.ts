import * as z from 'zod';
import { siteHealthListSchema, siteHealthRequestSchema } from '../../domain/site-health';
import type { House } from '../house';
import { showSiteHealth } from '../site-health/list-site-health';
import { reportSiteHealth } from '../site-health/report-site-health';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

/** How well the browsers understand the sites: told by everybody, read by those who look after the policy. */
export const healthReportRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/site-health',
    {
      schema: {
        body: siteHealthRequestSchema,
        response: { 200: z.object({}), '4xx': problemDocumentSchema },
      },
    },
    async (request) => orRefuse(await reportSiteHealth(house, request.body)),
  );

  app.get(
    '/v1/site-health',
    { schema: { response: { 200: siteHealthListSchema, '4xx': problemDocumentSchema } } },
    async (request) => ({ surfaces: orRefuse(await showSiteHealth(house, callerOf(request))) }),
  );
};
