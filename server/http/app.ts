import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  fastify,
  LogController,
  type RawServerDefault,
} from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { House } from '../house';
import { sessionIdentity } from '../identity/session-identity';
import type { Settings } from '../settings';
import { callerKey } from './caller-key';
import { enrolRoutes } from './enrol-routes';
import { flowRoutes } from './flow-routes';
import { healthReportRoutes } from './health-report-routes';
import { healthRoutes } from './health-routes';
import { logAnswers, logging } from './logging';
import { meRoutes } from './me-routes';
import { openApi } from './open-api';
import { allowedOrigin } from './origins';
import { packFeedRoutes } from './pack-feed-routes';
import { answerErrors, tooMany } from './problem-answers';
import { publishRoutes } from './publish-routes';
import { recordRoutes } from './record-routes';
import { revisionRoutes } from './revision-routes';
import { signedIn } from './signed-in';
import { submissionActRoutes } from './submission-act-routes';
import { submissionRoutes } from './submission-routes';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const BODY_LIMIT = 262_144;

/** The HTTP side, whole; knows no SQL. */
export async function buildApp(house: House, settings: Settings): Promise<App> {
  const app: App = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy,
    forceCloseConnections: 'idle',
    logger: logging(settings.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  logAnswers(app);
  await app.register(cors, {
    origin: allowedOrigin(settings.allowedOrigins),
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
    exposedHeaders: ['etag', 'retry-after', 'date'],
    maxAge: 600,
  });
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerKey,
    errorResponseBuilder: tooMany,
  });
  await openApi(app);
  await app.register(healthRoutes(house));
  await app.register(packFeedRoutes(house));
  await app.register(enrolRoutes(house, settings.enrolmentsPerMinute));
  await app.register(async (closed: App) => {
    signedIn(closed, sessionIdentity(house));
    await closed.register(meRoutes(house));
    await closed.register(submissionRoutes(house));
    await closed.register(revisionRoutes(house));
    await closed.register(submissionActRoutes(house));
    await closed.register(flowRoutes(house));
    await closed.register(recordRoutes(house));
    await closed.register(publishRoutes(house));
    await closed.register(healthReportRoutes(house));
  });
  return app;
}
