import type { FastifyRequest } from 'fastify';
import { tokenHash } from '../identity/session';

/** Whose share of requests this is: one a sign-in, so that an office behind one address does not share; else the address. */
export function callerKey(request: FastifyRequest): string {
  const { authorization } = request.headers;
  return authorization ? tokenHash(authorization) : request.ip;
}
