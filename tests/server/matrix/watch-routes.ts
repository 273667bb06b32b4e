import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

/** `GET /v1/submissions/:id`; methods that Fastify adds by itself (HEAD, and OPTIONS of CORS) are left out. */
export type RouteName = string;

/** Listens to every application that is made from here on, and gives the names of its routes. */
export function watchRoutes(): ReadonlySet<RouteName> {
  const routes = new Set<RouteName>();
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) {
        if (one !== 'HEAD' && one !== 'OPTIONS') routes.add(`${one} ${url}`);
      }
    });
  });
  return routes;
}
