import type { FastifyRequest } from 'fastify';
import type { Person } from '../../domain/person';
import type { Result } from '../../domain/problem';

/** Who is calling. Enrolment tokens today; an OpenID provider is a second implementation. */
export interface Identity {
  authenticate(request: FastifyRequest): Promise<Result<Person>>;
}
