import type { FastifyRequest } from 'fastify';
import type { Person } from '../../domain/person';
import type { Identity } from '../identity/identity';
import type { App } from './app';
import { orRefuse } from './refusal';

const callers = new WeakMap<FastifyRequest, Person>();

/** All routes of this scope want a person; strangers are turned away before their body is read. */
export function signedIn(app: App, identity: Identity): void {
  app.addHook('onRequest', async (request) => {
    callers.set(request, orRefuse(await identity.authenticate(request)));
  });
}

export function callerOf(request: object): Person {
  const person = callers.get(request as FastifyRequest);
  if (!person) throw new Error('A route outside of the signed-in scope asked who calls.');
  return person;
}
