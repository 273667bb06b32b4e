import * as z from 'zod';
import type { House } from '../house';
import type { LiveHub } from '../live/live-hub';
import { openStream } from '../live/open-stream';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { rawAnswer } from './raw-answer';
import { orRefuse } from './refusal';
import { callerOf, sessionOf } from './signed-in';

const cursor = z.string().max(80).optional();

/** Changes as they happen, while a screen is open. */
export const liveStreamRoutes = (house: House, hub: LiveHub) => async (app: App) => {
  // Before the server waits for open answers to end: these never would.
  app.addHook('preClose', () => hub.stop());

  app.get(
    '/v1/stream',
    {
      schema: {
        querystring: z.object({ cursor }),
        headers: z.object({ 'last-event-id': cursor }),
        response: { 200: rawAnswer('text/event-stream'), '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const after = request.headers['last-event-id'] ?? request.query.cursor;
      const call = { person: callerOf(request), sessionId: sessionOf(request), after };
      const start = orRefuse(await openStream(house, hub, call));
      const headers = reply.getHeaders() as Record<string, string>;
      reply.hijack();
      start(reply.raw, headers);
      return reply;
    },
  );
};
