import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { failed, type Problem } from '../../domain/problem';
import type { App } from './app';
import { problemDocument } from './problem-document';
import { Refusal } from './refusal';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every way in which a request can fail ends here, as a problem document. */
export function answerErrors(app: App): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'server-error') request.log.error({ err: error }, 'not expected');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(
      reply,
      failed('not-found', 'There is nothing at this address.', 'See docs/api.md for the routes.')
        .problem,
    ),
  );
}

export function tooMany(_request: FastifyRequest, context: { ttl: number }): Refusal {
  const seconds = Math.ceil(context.ttl / 1000);
  const { problem } = failed(
    'rate-limited',
    'Too many requests from here in a short time.',
    `Wait ${seconds} seconds, then try again.`,
    { seconds },
  );
  return new Refusal(problem);
}

function sendProblem(reply: FastifyReply, problem: Problem) {
  const document = problemDocument(problem);
  const seconds = problem.code === 'rate-limited' ? problem.where?.seconds : undefined;
  if (seconds !== undefined) reply.header('retry-after', seconds);
  return reply.status(document.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(document);
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error.validation) return malformed(error);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return failed(
      'too-large',
      'The request is larger than this server takes.',
      'Send a shorter draft, or a smaller pack.',
    ).problem;
  }
  // 22021: a NUL, which no PostgreSQL text can hold. The parser's own words are not passed on: they quote the body.
  if (error.code === '22021' || (error.statusCode ?? 500) < 500) {
    return failed(
      'malformed',
      'The request cannot be read as JSON text.',
      'Send a JSON body as docs/api.md shows it, with content-type application/json.',
    ).problem;
  }
  return failed(
    'server-error',
    'Something went wrong on the server; nothing was changed.',
    'Try again in a moment; if it stays, tell your administrator the time of it.',
  ).problem;
}

function malformed(error: FastifyError): Problem {
  const first = error.validation?.[0];
  const part = error.validationContext ?? 'body';
  const path = (first?.instancePath ?? '').split('/').filter(Boolean).join('.');
  const place = path === '' ? part : `${part}.${path}`;
  return failed(
    'malformed',
    `The request is malformed at ${place}: ${first?.message ?? 'it cannot be read'}.`,
    'Correct this field, then send it again.',
    { path: place },
  ).problem;
}
