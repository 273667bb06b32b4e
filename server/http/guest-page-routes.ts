import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Problem } from '../../domain/problem';
import { actAsGuest, type GuestForm, guestFormSchema } from '../guests/act-as-guest';
import { openDoor } from '../guests/guest-door';
import type { GuestPage } from '../guests/guest-draft';
import { shortPage, visitPage } from '../guests/guest-page';
import { GUEST_STYLE } from '../guests/guest-style';
import type { GuestWords } from '../guests/guest-words';
import type { House } from '../house';
import { pageHeaders } from '../identity/page';
import { pageLanguage } from '../identity/page-words';
import type { App } from './app';
import { ownShare } from './own-share';
import { problemDocument } from './problem-document';
import { Refusal } from './refusal';

const tokenSchema = z.object({ token: z.string().max(200) });
const GUESSES_PER_MINUTE = 30;
const FORM_LIMIT = 600_000;

/** Pages for people from outside, by a link for one act. They need no script and no sign-in: the link is the key. */
export const guestPageRoutes = (house: House) => async (app: App) => {
  const guessing = ownShare(GUESSES_PER_MINUTE);
  const schema = { hide: true, params: tokenSchema };
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendError(house, request, reply, error),
  );

  app.get('/g/style.css', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .header('x-content-type-options', 'nosniff')
      .type('text/css; charset=utf-8')
      .send(GUEST_STYLE),
  );

  app.get('/g/:token', { config: guessing, schema }, async (request, reply) => {
    const page = pageOf(house, request);
    const visit = await openDoor(house.db, house, request.params.token);
    return visit ? send(reply, 200, visitPage(page, visit)) : sendDead(page, reply);
  });

  app.post(
    '/g/:token',
    { config: guessing, schema: { ...schema, body: guestFormSchema.partial() } },
    async (request, reply) => {
      const page = pageOf(house, request);
      const { token } = request.params;
      const form = guestFormSchema.parse(request.body);
      const acted = await actAsGuest(house, token, form);
      if (acted.ok) {
        const decided = acted.value.preparedBy?.id.startsWith('guest:') ? 'submitted' : 'decided';
        return send(reply, 200, shortPage(page, 'doneTitle', decided));
      }
      return sendAgain(house, reply, { page, token, form, problem: acted.problem });
    },
  );
};

/** The form once more with what was in it, where the guest can do something about it. */
async function sendAgain(
  house: House,
  reply: FastifyReply,
  {
    page,
    token,
    form,
    problem,
  }: { page: GuestPage; token: string; form: GuestForm; problem: Problem },
) {
  const wrong = wrongOf(problem);
  const visit = wrong && (await openDoor(house.db, house, token));
  if (!wrong || !visit) return sendDead(page, reply);
  const { status } = problemDocument(problem);
  return send(reply, status, visitPage(page, visit, { wrong, form }));
}

function wrongOf({ code, where }: Problem): keyof GuestWords | undefined {
  if (code === 'reason-missing') return 'reasonMissing';
  if (code === 'malformed') return 'textMissing';
  return code === 'not-allowed' && where?.rule !== undefined ? 'ruleForbids' : undefined;
}

/** One page for every link that does not work: it tells nothing of why. */
function sendDead(page: GuestPage, reply: FastifyReply) {
  return send(reply, 404, shortPage(page, 'deadTitle', 'dead'));
}

function sendError(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError,
) {
  const page = pageOf(house, request);
  if (error instanceof Refusal && error.problem.code === 'rate-limited') {
    return send(reply, 429, shortPage(page, 'wrongTitle', 'tooMany'));
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return send(reply, 413, shortPage(page, 'wrongTitle', 'tooLong'));
  }
  const isOurs = !error.validation && (error.statusCode ?? 500) >= 500;
  if (isOurs) request.log.error({ err: error }, 'not expected');
  return send(reply, isOurs ? 500 : 400, shortPage(page, 'deadTitle', 'dead'));
}

function send(reply: FastifyReply, status: number, text: string) {
  return reply
    .status(status)
    .headers(pageHeaders({ pictures: true }))
    .send(text);
}

function pageOf(house: House, { headers }: Pick<FastifyRequest, 'headers'>): GuestPage {
  const language = pageLanguage(headers['accept-language']);
  return { language, organisation: house.organisation.name };
}
