import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Problem } from '../../domain/problem';
import type { House } from '../house';
import { html, NOTHING, type Page, pageFor, pageHeaders, pageText, STYLE } from '../identity/page';
import type { SignIn, Visit } from '../identity/sign-in';
import type { App } from './app';

/** Binds the way back from the company's page to the browser that left. */
const STATE_COOKIE = 'guidepost_state';
const STATE_SECONDS = 900;

const uidSchema = z.object({ uid: z.string().regex(/^[\w-]{1,64}$/) });
const codeSchema = z.object({ code: z.string().max(80).default('') });
const ticketSchema = z.object({ ticket: z.string().max(80) });

/** The sign-in page: on to the company's provider, or a form for an enrolment code. Plain HTML, no script. */
export const signInRoutes =
  (house: House, signIn: SignIn, perMinute: number) => async (app: App) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    const guessing = {
      rateLimit: {
        max: perMinute,
        timeWindow: 60_000,
        keyGenerator: ({ ip }: { ip: string }) => `enrol:${ip}`,
      },
    };
    const base = () => new URL(house.publicUrl).pathname.replace(/\/+$/, '');
    const pageOf = (request: FastifyRequest) => pageFor(request.headers['accept-language'], base());
    /** The visit of this browser's cookie, if it is the one of the address. */
    const visitOf = async (request: FastifyRequest, reply: FastifyReply, uid: string) => {
      const visit = await signIn.visit({ req: request.raw, res: reply.raw });
      return visit?.uid === uid ? visit : undefined;
    };

    app.get('/sign-in/style.css', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(STYLE),
    );

    app.get('/sign-in/callback', { schema: { hide: true } }, async (request, reply) => {
      const page = pageOf(request);
      const returned = new URL(`${house.publicUrl}${request.url}`);
      const state = returned.searchParams.get('state');
      reply.header('set-cookie', stateCookie(house, '', 0));
      if (state === null || cookieOf(request) !== state) return sendExpired(reply, page);
      const back = await signIn.comeBack(returned, state);
      if (!back.ok) return sendProblem(reply, page, back.problem);
      const { uid, ticket } = back.value;
      return reply.redirect(`${base()}/sign-in/${uid}/done?ticket=${ticket}`, 303);
    });

    app.get(
      '/sign-in/:uid',
      { schema: { hide: true, params: uidSchema } },
      async (request, reply) => {
        const page = pageOf(request);
        const visit = await visitOf(request, reply, request.params.uid);
        if (!visit) return sendExpired(reply, page);
        if (!signIn.federated) return sendCodeForm(reply, page, visit);
        const left = await signIn.leave(visit, `${house.publicUrl}/sign-in/callback`);
        if (!left.ok)
          return sendProblem(reply, page, left.problem, `${base()}/sign-in/${visit.uid}`);
        const { url, state } = left.value;
        reply.header('set-cookie', stateCookie(house, state, STATE_SECONDS));
        return reply.redirect(url, 303);
      },
    );

    app.post(
      '/sign-in/:uid',
      { config: guessing, schema: { hide: true, params: uidSchema, body: codeSchema } },
      async (request, reply) => {
        const page = pageOf(request);
        const visit = await visitOf(request, reply, request.params.uid);
        if (!visit || signIn.federated) return sendExpired(reply, page);
        const exchange = { req: request.raw, res: reply.raw };
        const done = await signIn.finishWithCode(exchange, visit, request.body.code);
        if (done.ok) return reply.redirect(done.value, 303);
        return sendCodeForm(reply.status(403), page, visit, page.words.codeRefused);
      },
    );

    app.get(
      '/sign-in/:uid/done',
      { schema: { hide: true, params: uidSchema, querystring: ticketSchema } },
      async (request, reply) => {
        const page = pageOf(request);
        const visit = await visitOf(request, reply, request.params.uid);
        if (!visit) return sendExpired(reply, page);
        const exchange = { req: request.raw, res: reply.raw };
        const done = await signIn.finishWithTicket(exchange, visit, request.query.ticket);
        return done.ok ? reply.redirect(done.value, 303) : sendProblem(reply, page, done.problem);
      },
    );
  };

function sendCodeForm(reply: FastifyReply, page: Page, visit: Visit, wrong?: string) {
  const { words, base } = page;
  const body = html`${wrong === undefined ? NOTHING : html`<p class="wrong" role="alert">${wrong}</p>`}
<form method="post" action="${`${base}/sign-in/${visit.uid}`}">
<label for="code">${words.code}</label>
<input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" required autofocus aria-describedby="hint">
<p class="soft" id="hint">${words.codeHint}</p>
<button type="submit">${words.continue}</button>
</form>`;
  const targets = visit.redirectUri === undefined ? [] : [new URL(visit.redirectUri).origin];
  return send(reply, pageText(page, words.signIn, body), targets);
}

function sendProblem(reply: FastifyReply, page: Page, problem: Problem, again?: string) {
  const { words } = page;
  const isAway = problem.code === 'identity-provider-unreachable';
  const body = html`<p role="alert">${isAway ? words.unreachable : words.refused}</p>
<p class="soft" lang="en" dir="ltr">${problem.detail} ${problem.cure}</p>
${again === undefined ? NOTHING : html`<p><a class="again" href="${again}">${words.again}</a></p>`}`;
  return send(reply.status(isAway ? 503 : 403), pageText(page, words.failed, body));
}

function sendExpired(reply: FastifyReply, page: Page) {
  const body = html`<p role="alert">${page.words.expired}</p>`;
  return send(reply.status(400), pageText(page, page.words.failed, body));
}

function send(reply: FastifyReply, text: string, formTargets: readonly string[] = []) {
  return reply
    .headers(pageHeaders(formTargets))
    .serializer((payload: string) => payload)
    .send(text);
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
