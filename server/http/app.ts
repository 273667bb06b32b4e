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
import { apiTokens } from '../identity/api-tokens';
import { callerIdentity } from '../identity/caller-identity';
import { signIn } from '../identity/sign-in';
import { type LiveHub, liveHub } from '../live/live-hub';
import type { Settings } from '../settings';
import { auditRetentionRoutes } from './audit-retention-routes';
import { auditRoutes } from './audit-routes';
import { callerKey } from './caller-key';
import { enrolRoutes } from './enrol-routes';
import { flowRoutes } from './flow-routes';
import { guestPageRoutes } from './guest-page-routes';
import { healthReportRoutes } from './health-report-routes';
import { healthRoutes } from './health-routes';
import { changesRoutes } from './live-routes';
import { liveStreamRoutes } from './live-stream-routes';
import { logAnswers, logging } from './logging';
import { meRoutes } from './me-routes';
import { messagePageRoutes } from './message-page-routes';
import { metrics } from './metrics';
import { metricsRoutes } from './metrics-routes';
import { notificationRoutes } from './notification-routes';
import { oidcRoutes } from './oidc-routes';
import { openApi } from './open-api';
import { allowedOrigin } from './origins';
import { packFeedRoutes } from './pack-feed-routes';
import { personalDataRoutes } from './personal-data-routes';
import { answerErrors, tooMany } from './problem-answers';
import { publishRoutes } from './publish-routes';
import { recordRoutes } from './record-routes';
import { revisionRoutes } from './revision-routes';
import { ruleSignRoutes } from './rule-sign-routes';
import { scimRoutes } from './scim-routes';
import { sessionRoutes } from './session-routes';
import { signInRoutes } from './sign-in-routes';
import { signedIn } from './signed-in';
import { submissionActRoutes } from './submission-act-routes';
import { submissionRoutes } from './submission-routes';
import { webhookRoutes } from './webhook-routes';
import { workflowRoutes } from './workflow-routes';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const BODY_LIMIT = 262_144;
/** Of each limit; beyond it the one that was quiet longest is forgotten. */
const COUNTED_CALLERS = 50_000;

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
  const origins = allowedOrigin(settings.allowedOrigins);
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'dpop',
      'content-type',
      'idempotency-key',
      'if-none-match',
      'last-event-id',
    ],
    exposedHeaders: ['etag', 'retry-after', 'date'],
    maxAge: 600,
  });
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerKey,
    cache: COUNTED_CALLERS,
    errorResponseBuilder: tooMany,
  });
  const hub = liveHub(house, app.log);
  app.addHook('onResponse', async ({ method }) => {
    if (method !== 'GET') hub.nudge();
  });
  await app.register(metricsRoutes(metrics(house, hub, app), settings.metricsToken));
  await openApi(app);
  await app.register(healthRoutes(house));
  await app.register(packFeedRoutes(house));
  const { identity, dataFolder, enrolmentsPerMinute } = settings;
  const visits = signIn(house, identity, { dataFolder, origins });
  await app.register(guestPageRoutes(house));
  await app.register(messagePageRoutes(house));
  await app.register(enrolRoutes(house, visits, enrolmentsPerMinute));
  await app.register(signInRoutes(house, visits, enrolmentsPerMinute));
  await app.register(oidcRoutes(house, visits, settings.requestsPerMinute));
  await app.register(scimRoutes(house, identity.claims, identity.scimToken));
  await app.register(signedInRoutes(house, settings, hub));
  return app;
}

/** Everything that wants to know who calls. */
const signedInRoutes = (house: House, settings: Settings, hub: LiveHub) => async (closed: App) => {
  const identity = callerIdentity(house, apiTokens(house, settings.identity));
  signedIn(closed, identity, settings.requestsPerMinute);
  await closed.register(meRoutes(house));
  await closed.register(sessionRoutes(house));
  await closed.register(personalDataRoutes(house));
  await closed.register(submissionRoutes(house));
  await closed.register(revisionRoutes(house));
  await closed.register(submissionActRoutes(house));
  await closed.register(workflowRoutes(house));
  await closed.register(flowRoutes(house));
  await closed.register(recordRoutes(house));
  await closed.register(auditRoutes(house));
  await closed.register(auditRetentionRoutes(house));
  await closed.register(publishRoutes(house));
  await closed.register(healthReportRoutes(house));
  await closed.register(ruleSignRoutes(house));
  await closed.register(webhookRoutes(house, settings.messages));
  await closed.register(notificationRoutes(house));
  await closed.register(changesRoutes(house));
  await closed.register(liveStreamRoutes(house, hub));
};
