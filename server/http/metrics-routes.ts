import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { failed } from '../../domain/problem';
import type { App } from './app';
import { Refusal } from './refusal';

/** For Prometheus: with the token of the setting, or, where there is none, from this machine only. */
export const metricsRoutes =
  (registry: Registry, token: string | undefined) => async (app: App) => {
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (!mayRead(request, token)) throw new Refusal(refused().problem);
      return reply.type(registry.contentType).send(await registry.metrics());
    });
  };

/** Behind a proxy on the same machine every caller is near; a forwarded address then tells. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = request.headers['x-forwarded-for'] !== undefined;
  const near = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  return near && !isForwarded;
}

function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

function refused() {
  return failed(
    'not-allowed',
    'These numbers are for the operator of this server.',
    'Send the token of GUIDEPOST_METRICS_TOKEN as Authorization: Bearer; without that setting they are read on the machine itself.',
  );
}
