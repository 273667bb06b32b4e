import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { House } from '../house';
import { type Page, pageFor, STYLE } from '../identity/page';
import type { SignIn, Visit } from '../identity/sign-in';
import type { App } from './app';
import { ownShare } from './own-share';
import { sendCodeForm, sendExpired, sendProblem } from './sign-in-pages';

/** Binds the way back from the company's page to the browser that left. */
const STATE_COOKIE = 'guidepost_state';
const STATE_SECONDS = 900;

const uidSchema = z.object({ uid: z.string().regex(/^[\w-]{1,64}$/) });
const codeSchema = z.object({ code: z.string().max(80).default('') });
const ticketSchema = z.object({ ticket: z.string().max(80) });

/** The sign-in page: on to the company's provider, or a form for an enrolment code. Plain HTML, no script. */
export const signInRoutes =
  (house: House, signIn: SignIn, perMinute: number) => async (app: App) => {
    app.get('/sign-in/style.css', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(STYLE),
    );
    await app.register(visitRoutes(house, signIn));
    await app.register(codeRoute(house, signIn, perMinute));
    await app.register(returnRoutes(house, signIn));
  };

const visitRoutes = (house: House, signIn: SignIn) => async (app: App) => {
  app.get(
    '/sign-in/:uid',
    { schema: { hide: true, params: uidSchema } },
    async (request, reply) => {
      const { page, visit } = await opened(house, signIn, request, reply);
      if (!visit) return sendExpired(reply, page);
      if (!signIn.federated) return sendCodeForm(reply, page, visit);
      const left = await signIn.leave(visit, `${house.publicUrl}/sign-in/callback`);
      const here = `${page.base}/sign-in/${visit.uid}`;
      if (!left.ok) return sendProblem(reply, page, left.problem, here);
      const { url, state } = left.value;
      reply.header('set-cookie', stateCookie(house, state, STATE_SECONDS));
      return reply.redirect(url, 303);
    },
  );
};

const codeRoute = (house: House, signIn: SignIn, perMinute: number) => async (app: App) => {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.post(
    '/sign-in/:uid',
    {
      config: ownShare(perMinute),
      schema: { hide: true, params: uidSchema, body: codeSchema },
    },
    async (request, reply) => {
      const { page, visit } = await opened(house, signIn, request, reply);
      if (!visit || signIn.federated) return sendExpired(reply, page);
      const exchange = { req: request.raw, res: reply.raw };
      const done = await signIn.finishWithCode(exchange, visit, request.body.code);
      if (done.ok) return reply.redirect(done.value, 303);
      return sendCodeForm(reply.status(403), page, visit, page.words.codeRefused);
    },
  );
};

/** Back from the company's page: first to the one address that it knows, then to that of the visit, whose cookie counts only there. */
const returnRoutes = (house: House, signIn: SignIn) => async (app: App) => {
  app.get('/sign-in/callback', { schema: { hide: true } }, async (request, reply) => {
    const page = pageOf(house, request);
    const returned = new URL(`${house.publicUrl}${request.url}`);
    const state = returned.searchParams.get('state');
    reply.header('set-cookie', stateCookie(house, '', 0));
    if (state === null || cookieOf(request) !== state) return sendExpired(reply, page);
    const back = await signIn.comeBack(returned, state);
    if (!back.ok) return sendProblem(reply, page, back.problem);
    const { uid, ticket } = back.value;
    return reply.redirect(`${page.base}/sign-in/${uid}/done?ticket=${ticket}`, 303);
  });

  app.get(
    '/sign-in/:uid/done',
    { schema: { hide: true, params: uidSchema, querystring: ticketSchema } },
    async (request, reply) => {
      const { page, visit } = await opened(house, signIn, request, reply);
      if (!visit) return sendExpired(reply, page);
      const exchange = { req: request.raw, res: reply.raw };
      const done = await signIn.finishWithTicket(exchange, visit, request.query.ticket);
      return done.ok ? reply.redirect(done.value, 303) : sendProblem(reply, page, done.problem);
    },
  );
};

/** The page in the browser's language, and the visit of its cookie if it is the one of the address. */
async function opened(
  house: House,
  signIn: SignIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ page: Page; visit: Visit | undefined }> {
  const { uid } = request.params as { uid: string };
  const visit = await signIn.visit({ req: request.raw, res: reply.raw });
  return { page: pageOf(house, request), visit: visit?.uid === uid ? visit : undefined };
}

function pageOf(house: House, request: FastifyRequest): Page {
  const base = new URL(house.publicUrl).pathname.replace(/\/+$/, '');
  return pageFor(request.headers['accept-language'], base);
}

/** Lax: it comes along when the company's page sends the browser back, and with no request that another page makes. */
function stateCookie(house: House, state: string, seconds: number): string {
  const { protocol, pathname } = new URL(house.publicUrl);
  const path = `${pathname.replace(/\/+$/, '')}/sign-in`;
  const secure = protocol === 'https:' ? '; Secure' : '';
  return `${STATE_COOKIE}=${state}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieOf(request: FastifyRequest): string | undefined {
  return new RegExp(`(?:^|; )${STATE_COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
}
