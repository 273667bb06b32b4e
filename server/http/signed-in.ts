import type { FastifyRequest } from 'fastify';
import type { Person } from '../../domain/person';
import type { Caller, Identity } from '../identity/identity';
import type { App } from './app';
import { orRefuse } from './refusal';
import { unknownCallers } from './unknown-callers';

const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * All routes of this scope want a person; strangers are turned away before their body is read, and after their request was counted (routes
 * are counted in `onRequest`).
 * @param perMinute how many made-up sign-ins an address may try
 */
export function signedIn(app: App, identity: Identity, perMinute: number): void {
  const unknown = unknownCallers(app, perMinute);
  app.addHook('preParsing', async (request) => {
    await unknown.refuseWhereTooMany(request);
    const caller = await identity.authenticate(request);
    await unknown.note(request, caller.ok);
    callers.set(request, orRefuse(caller));
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
