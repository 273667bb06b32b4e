import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { House } from '../house';
import { type Html, html, pageFor, pageHeaders, pageText } from '../identity/page';
import { type MessageWords, messageWords } from '../messages/message-words';
import { endMail } from '../messages/notifications';
import type { App } from './app';

const tokenSchema = z.object({ token: z.string().regex(/^[\w-]{1,64}$/) });
const FORM = 'application/x-www-form-urlencoded';

/** Where links in messages lead: how to open a draft, and no more mail. Public, and both show nothing of anybody. */
export const messagePageRoutes = (house: House) => async (app: App) => {
  // Mail programs that end mail by themselves send a form; all that counts is that they do.
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 4096 }, (_request, _body, done) =>
    done(null, {}),
  );
  const show = sender(house);

  for (const path of ['/open', '/open/:id']) {
    app.get(path, { schema: { hide: true } }, (request, reply) =>
      show(request, reply, (words) => [
        words.openTitle,
        html`<p>${words.openHow}</p><p class="soft">${words.openWhy}</p>`,
      ]),
    );
  }

  // Opening the link ends nothing: mail scanners open links.
  app.get(
    '/unsubscribe/:token',
    { schema: { hide: true, params: tokenSchema } },
    (request, reply) =>
      show(request, reply, (words) => [
        words.stopMail,
        html`<p>${words.stopMailAsk}</p><form method="post"><button type="submit">${words.stopMailYes}</button></form>`,
      ]),
  );

  app.post(
    '/unsubscribe/:token',
    { schema: { hide: true, params: tokenSchema } },
    async (request, reply) => {
      const known = await endMail(house, request.params.token);
      return show(request, reply.status(known ? 200 : 404), (words) => [
        words.stopMail,
        html`<p role="status">${known ? words.stopMailDone : words.stopMailUnknown}</p>`,
      ]);
    },
  );
};

function sender(house: House) {
  return (
    request: FastifyRequest,
    reply: FastifyReply,
    content: (words: MessageWords) => [title: string, body: Html],
  ) => {
    const base = new URL(house.publicUrl).pathname.replace(/\/$/, '');
    const page = pageFor(request.headers['accept-language'], base);
    const [title, body] = content(messageWords(page.language));
    return reply
      .headers(pageHeaders())
      .serializer((payload: string) => payload)
      .send(pageText(page, title, body));
  };
}
