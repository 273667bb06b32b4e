import type { FastifyReply } from 'fastify';
import type { Problem } from '../../domain/problem';
import { html, NOTHING, type Page, pageHeaders, pageText } from '../identity/page';
import type { Visit } from '../identity/sign-in';

export function sendCodeForm(reply: FastifyReply, page: Page, visit: Visit, wrong?: string) {
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

export function sendProblem(reply: FastifyReply, page: Page, problem: Problem, again?: string) {
  const { words } = page;
  const isAway = problem.code === 'identity-provider-unreachable';
  const body = html`<p role="alert">${isAway ? words.unreachable : words.refused}</p>
<p class="soft" lang="en" dir="ltr">${problem.detail} ${problem.cure}</p>
${again === undefined ? NOTHING : html`<p><a class="again" href="${again}">${words.again}</a></p>`}`;
  return send(reply.status(isAway ? 503 : 403), pageText(page, words.failed, body));
}

export function sendExpired(reply: FastifyReply, page: Page) {
  const body = html`<p role="alert">${page.words.expired}</p>`;
  return send(reply.status(400), pageText(page, page.words.failed, body));
}

function send(reply: FastifyReply, text: string, formTargets: readonly string[] = []) {
  return reply
    .headers(pageHeaders({ formTargets }))
    .serializer((payload: string) => payload)
    .send(text);
}
