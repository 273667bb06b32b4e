import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { type Html, html, NOTHING, type Page, pageFor, pageHeaders, pageText } from './page';

/** The pages of the OAuth server itself: those of the device flow, and the one for what cannot go back to the caller. */

export async function enterCodePage(
  ctx: KoaContextWithOIDC,
  form: string,
  out?: ErrorOut,
  error?: Error,
): Promise<void> {
  const page = pageOf(ctx);
  const { words } = page;
  const wrong = (error ?? out) && html`<p class="wrong" role="alert">${words.deviceRefused}</p>`;
  const { action, xsrf } = fieldsOf(form);
  const body = html`${wrong ?? NOTHING}<p class="soft">${words.deviceHint}</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${xsrf}">
<label for="user_code">${words.deviceCode}</label>
<input id="user_code" name="user_code" autocomplete="off" autocapitalize="characters" required autofocus>
<button type="submit">${words.continue}</button>
</form>`;
  show(ctx, page, words.deviceTitle, body);
}

/** A code that somebody else sent would sign them in: so it is shown, and asked about. */
export async function confirmPage(
  ctx: KoaContextWithOIDC,
  form: string,
  _client: unknown,
  _device: unknown,
  userCode: string,
): Promise<void> {
  const page = pageOf(ctx);
  const { words } = page;
  const { action, xsrf } = fieldsOf(form);
  const hidden = html`<input type="hidden" name="xsrf" value="${xsrf}">
<input type="hidden" name="user_code" value="${userCode}">`;
  const body = html`<p>${words.deviceAsk}</p><p><code>${userCode}</code></p><p class="soft">${words.deviceWarn}</p>
<form method="post" action="${action}">${hidden}
<button type="submit" name="confirm" value="yes">${words.yes}</button>
<button type="submit" name="abort" value="yes">${words.no}</button>
</form>`;
  show(ctx, page, words.deviceTitle, body);
}

export async function donePage(ctx: KoaContextWithOIDC): Promise<void> {
  const page = pageOf(ctx);
  show(ctx, page, page.words.done, html`<p>${page.words.doneHint}</p>`);
}

export async function failurePage(ctx: KoaContextWithOIDC, out: ErrorOut): Promise<void> {
  const page = pageOf(ctx);
  const sentence = out.error === 'access_denied' ? page.words.refused : page.words.expired;
  const detail = [out.error, out.error_description].filter(Boolean).join(': ');
  const body = html`<p role="alert">${sentence}</p><p class="soft" lang="en" dir="ltr">${detail}</p>`;
  show(ctx, page, page.words.failed, body);
}

function show(ctx: KoaContextWithOIDC, page: Page, title: string, body: Html): void {
  // The answer may lead to the company's sign-in page, whose address is not known here.
  for (const [name, value] of Object.entries(pageHeaders({ formTargets: ['https:', 'http:'] })))
    ctx.set(name, value);
  ctx.body = pageText(page, title, body);
}

function pageOf(ctx: KoaContextWithOIDC): Page {
  const base = new URL(ctx.oidc.provider.issuer).pathname.replace(/\/oidc$/, '');
  return pageFor(ctx.get('accept-language'), base);
}

/** The library hands over a form of its own; what matters of it is its address and its secret against forged requests. */
function fieldsOf(form: string): { action: string; xsrf: string } {
  return {
    action: /action="([^"]*)"/.exec(form)?.[1] ?? '',
    xsrf: /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '',
  };
}
