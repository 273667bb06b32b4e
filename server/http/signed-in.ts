import type { FastifyRequest } from 'fastify';
import type { Person } from '../../domain/person';
import type { Caller, Identity } from '../identity/identity';
import type { App } from './app';
import { orRefuse } from './refusal';

const callers = new WeakMap<FastifyRequest, Caller>();

/** All routes of this scope want a person; strangers are turned away before their body is read. */
export function signedIn(app: App, identity: Identity): void {
  app.addHook('onRequest', async (request) => {
    callers.set(request, orRefuse(await identity.authenticate(request)));
  });
}

export function callerOf(request: object): Person {
  return known(request).person;
}

/** The sign-in that the call came by; undefined for a token of another issuer. */
export function sessionOf(request: object): string | undefined {
  return known(request).sessionId;
}

function known(request: object): Caller {
  const caller = callers.get(request as FastifyRequest);
  if (!caller) throw new Error('A route outside of the signed-in scope asked who calls.');
  return caller;
}
