import type { FastifyInstance } from 'fastify';

/** Structured lines on standard error. No bodies, no headers, no names: an error is its kind and its place. */
export function logging(level: string) {
  return {
    level,
    stream: process.stderr,
    redact: ['req.headers.authorization', 'headers.authorization', 'authorization'],
    serializers: { err: errorLine },
  };
}

/** One line an answer, with the route's pattern in place of the address. */
export function logAnswers(app: Pick<FastifyInstance, 'addHook'>): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

/** The database's errors carry the row's values in `detail`: those stay out. */
function errorLine(error: Error & { code?: unknown }) {
  return {
    type: error.name,
    message: error.message,
    code: String(error.code ?? ''),
    stack: error.stack ?? '',
  };
}
