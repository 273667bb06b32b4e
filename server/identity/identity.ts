import type { FastifyRequest } from 'fastify';
import type { Person } from '../../domain/person';
import type { Result } from '../../domain/problem';

export interface Caller {
  readonly person: Person;
  /** The sign-in that the call came by; absent for tokens of another issuer. */
  readonly sessionId?: string | undefined;
}

/** Who is calling. */
export interface Identity {
  authenticate(request: FastifyRequest): Promise<Result<Caller>>;
}
