import { afterAll, expect } from 'vitest';
import type { Person } from '../../domain/person';
import { aCompany, COMPANY_CLIENT } from './company';
import { anAuthorization, ask, codeIn, exchange, RETURN } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

/** For one test file: a server whose people sign in at their company's own provider. Groups `compliance` and `legal` bring roles. */
export async function aCompanyServer(env: Record<string, string> = {}) {
  const company = await aCompany(() => [`${server().running.url}/sign-in/callback`]);
  afterAll(() => company.stop());
  const server = withServer({
    OIDC_ISSUER: company.issuer,
    OIDC_CLIENT_ID: COMPANY_CLIENT.id,
    OIDC_CLIENT_SECRET: COMPANY_CLIENT.secret,
    OIDC_SCOPES: 'openid profile groups',
    OIDC_ROLE_MAP: 'compliance=publisher,legal=reviewer',
    ...env,
  });

  /** Up to the way back to the extension, or to the page on which it ended. */
  async function signIn(login: string, browser = new WebBrowser()) {
    const { url } = server().running;
    const { address, verifier } = anAuthorization(url);
    const page = await browser.open(address);
    expect(page.url).toContain(company.issuer);
    const returned = await company.login(browser, page, login, RETURN);
    return { returned, redeem: () => exchange(url, codeIn(returned), verifier) };
  }

  /** Who they are to the server once they signed in. */
  async function personOf(login: string): Promise<Person> {
    const { redeem } = await signIn(login);
    const { body } = await redeem();
    const me = await ask(server().running.url, '/v1/me', body.access_token);
    return me.body.person as Person;
  }

  return { company, server, signIn, personOf };
}
