import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { House } from '../house';
import { findPerson } from '../people';
import { isDeactivated } from './is-deactivated';
import { loadOauthLibrary } from './load-oauth-library';
import { oauthClients, SCOPE } from './oauth-clients';
import { oauthItems } from './oauth-items';
import { confirmPage, donePage, enterCodePage, failurePage } from './oauth-pages';
import type { SignInKey } from './sign-in-key';

/** How long an access token is good for. A sign-in that ended fails at once all the same: each request looks it up. */
export const ACCESS_SECONDS = 600;
/** Between opening the sign-in page and coming back from it. */
const SIGN_IN_SECONDS = 900;

export interface OauthSettings {
  readonly key: SignInKey;
  readonly redirectUris: readonly string[];
  readonly sessionDays: number;
  /** Origins that may call from a browser. */
  readonly origins: readonly RegExp[];
}

/**
 * The OAuth server for the extension and the command line, at PUBLIC_URL/oidc. Tokens are opaque and live in our tables, so that what is
 * revoked stops at the next request.
 */
export async function oauthServer(house: House, settings: OauthSettings): Promise<Provider> {
  const { Provider, errors, interactionPolicy } = await loadOauthLibrary();
  const usedTwice = () => new errors.InvalidGrant('already used');
  const policy = interactionPolicy.base();
  // Who uses the sign-in page is asked each time: on a shared computer the one before must not sign in the next.
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check(
        'always',
        'sign-in is asked each time',
        ({ oidc }) => !oidc.result?.login,
      ),
    );
  const provider = new Provider(`${house.publicUrl}/oidc`, {
    ...fixedSettings(settings),
    adapter: oauthItems(house, settings.key, usedTwice),
    interactions: { policy, url: (_ctx, { uid }) => `${pathOf(house)}/sign-in/${uid}` },
    findAccount: async (_ctx, id) => {
      const person = await findPerson(house.db, house.organisation.id, id);
      if (!person || (await isDeactivated(house.db, house.organisation.id, id))) return undefined;
      return { accountId: id, claims: () => ({ sub: id }) };
    },
  });
  // The address is that of PUBLIC_URL, whatever a proxy says: the routes put it into these headers.
  provider.proxy = true;
  // Who signed in is not kept with the browser's cookie: marked so, the visit is not saved again.
  provider.on('authorization.success', ({ oidc }) => {
    Object.assign(oidc.session ?? {}, { destroyed: true });
  });
  return provider;
}

function fixedSettings({ key, redirectUris, sessionDays, origins }: OauthSettings): Configuration {
  const session = sessionDays * 86_400;
  return {
    clients: oauthClients(redirectUris),
    jwks: { keys: [{ ...key.jwk, alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [key.cookieKey], names: COOKIES },
    scopes: [SCOPE],
    claims: {},
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    extraParams: ['device'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: ACCESS_SECONDS,
      AuthorizationCode: 60,
      DeviceCode: SIGN_IN_SECONDS,
      Grant: session,
      IdToken: ACCESS_SECONDS,
      Interaction: SIGN_IN_SECONDS,
      RefreshToken: session,
      Session: SIGN_IN_SECONDS,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      // Where a connection breaks a browser asks again by itself, with the same proof (Chromium, 2026-11): a no would end the sign-in. Codes are
      // good once all the same, and what a key's token gives is good for that key only.
      dPoP: { enabled: true, allowReplay: true },
      deviceFlow: {
        enabled: true,
        mask: '****-****',
        userCodeInputSource: enterCodePage,
        userCodeConfirmSource: confirmPage,
        successSource: donePage,
      },
    },
    renderError: failurePage,
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    rotateRefreshToken: isRotated,
    // Only what this very sign-in granted: nobody inherits the grant of an earlier visit.
    loadExistingGrant: async ({ oidc }) => {
      const grantId = oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : oidc.provider.Grant.find(grantId);
    },
    clientBasedCORS: (_ctx, origin) => origins.some((allowed) => allowed.test(origin)),
  };
}

const COOKIES = {
  session: 'guidepost_visit',
  interaction: 'guidepost_sign_in',
  resume: 'guidepost_resume',
};

/**
 * A refresh token that is bound to a key stays the same: a thief cannot use it, and a rotated one whose answer was lost on the way would sign
 * the browser out. Any other is good once; using it again ends the sign-in.
 */
function isRotated({ oidc }: KoaContextWithOIDC): boolean {
  return !oidc.entities.RefreshToken?.isSenderConstrained();
}

function pathOf(house: House): string {
  return new URL(house.publicUrl).pathname.replace(/\/+$/, '');
}
