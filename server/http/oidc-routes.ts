import type { IncomingMessage, ServerResponse } from 'node:http';
import type { House } from '../house';
import type { SignIn } from '../identity/sign-in';
import type { App } from './app';
import { ownShare } from './own-share';

/**
 * The OAuth server, as a guest below /oidc: it reads and answers the raw request itself. Its address is always that of PUBLIC_URL, so that a
 * proxy that says too little, or a caller that says too much, changes nothing.
 */
export const oidcRoutes = (house: House, signIn: SignIn, perMinute: number) => async (app: App) => {
  // Bodies stay unread for it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST'],
    url: '/oidc/*',
    // Codes of the device flow are there to be guessed, as those of enrolment are; a refresh is rare.
    config: ownShare(perMinute),
    schema: { hide: true },
    handler: async (request, reply) => {
      const answer = (await signIn.oauth()).callback();
      reply.hijack();
      await answer(asGuest(request.raw, house.publicUrl), reply.raw as ServerResponse);
      return reply;
    },
  });
};

type GuestRequest = IncomingMessage & { originalUrl?: string };

function asGuest(raw: IncomingMessage, publicUrl: string): IncomingMessage {
  const { protocol, host, pathname } = new URL(publicUrl);
  const request: GuestRequest = raw;
  const inside = (raw.url ?? '').slice('/oidc'.length);
  request.originalUrl = `${pathname.replace(/\/+$/, '')}/oidc${inside}`;
  request.url = inside;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = host;
  return request;
}
