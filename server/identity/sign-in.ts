import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { type CompanySignIn, companySignIn, type Departure } from './company-provider';
import { personOfCode } from './enrol';
import type { IdentitySettings } from './identity-settings';
import { keepNote, takeNote } from './notes';
import { COMMAND_LINE } from './oauth-clients';
import { oauthServer } from './oauth-server';
import { openGrant } from './open-grant';
import { personOfClaims } from './person-of-claims';
import { keepSignInKey } from './sign-in-key';

/** The two sides of one request, as the library wants them: it reads cookies of the one, and never writes to the other here. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** One visit to the sign-in page. */
export interface Visit {
  readonly uid: string;
  readonly clientId: string;
  readonly device: string;
  /** Where the visit will lead back to in the end; absent for the command line. */
  readonly redirectUri: string | undefined;
}

/** Everything between the extension's question "who is this?" and the answer. */
export interface SignIn {
  /** True where the company's own provider asks for the password, false where a code is typed. */
  readonly federated: boolean;
  readonly days: number;
  oauth(): Promise<Provider>;
  visit(exchange: Exchange): Promise<Visit | undefined>;
  /** Ends the visit with the person of an enrolment code. @returns the address to go on to */
  finishWithCode(exchange: Exchange, visit: Visit, code: string): Promise<Result<string>>;
  /** @returns the company's page, and what proves at the return that the same browser left */
  leave(visit: Visit, returnTo: string): Promise<Result<{ url: string; state: string }>>;
  /** The browser is back from the company's page. @returns the visit's uid and a ticket to finish it with */
  comeBack(returned: URL, state: string): Promise<Result<{ uid: string; ticket: string }>>;
  finishWithTicket(exchange: Exchange, visit: Visit, ticket: string): Promise<Result<string>>;
}

interface Leaving extends Departure {
  readonly uid: string;
}
interface Ticket {
  readonly uid: string;
  readonly person: Person;
}

const DEPARTURE_SECONDS = 900;
const TICKET_SECONDS = 60;

export function signIn(
  house: House,
  settings: IdentitySettings,
  server: { dataFolder: string; origins: readonly RegExp[] },
): SignIn {
  const { company, redirectUris, sessionDays } = settings;
  // Made at the first use: only then is the public address known.
  let provider: Promise<Provider> | undefined;
  const oauth = () => {
    provider ??= keepSignInKey(server.dataFolder, settings.signInKey).then((key) =>
      oauthServer(house, { key, redirectUris, sessionDays, origins: server.origins }),
    );
    return provider;
  };
  const abroad = company && companySignIn(company);
  const finish = async (exchange: Exchange, visit: Visit, person: Person) => {
    const [library, kind] = [await oauth(), kindOf(visit)] as const;
    const { clientId, device } = visit;
    const grant = await openGrant(library, house, {
      person,
      clientId,
      kind,
      device,
      days: sessionDays,
    });
    if (!grant.ok) return grant;
    const login = { accountId: person.id, remember: false };
    const result = { login, consent: { grantId: grant.value } };
    return ok(await library.interactionResult(exchange.req, exchange.res, result));
  };
  return {
    federated: abroad !== undefined,
    days: sessionDays,
    oauth,
    visit: async ({ req, res }) => visitOf(await oauth(), req, res),
    finishWithCode: async (exchange, visit, code) => {
      const person = await personOfCode(house, code);
      return person.ok ? finish(exchange, visit, person.value) : person;
    },
    leave: (visit, returnTo) => leave(house, abroad, visit, returnTo),
    comeBack: (returned, state) => comeBack(house, settings, abroad, { returned, state }),
    finishWithTicket: async (exchange, visit, ticket) => {
      const kept = await takeNote<Ticket>(house, 'SignInTicket', ticket);
      return kept && kept.uid === visit.uid ? finish(exchange, visit, kept.person) : tooLate();
    },
  };
}

function kindOf(visit: Visit) {
  return visit.clientId === COMMAND_LINE ? 'command-line' : 'browser';
}

/** Undefined where the browser brings no cookie of a visit that is under way. */
async function visitOf(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Visit | undefined> {
  const details = await provider.interactionDetails(req, res).catch(() => undefined);
  if (!details) return undefined;
  const { client_id, device, redirect_uri } = details.params;
  return {
    uid: details.uid,
    clientId: String(client_id),
    device: typeof device === 'string' ? device : '',
    redirectUri: typeof redirect_uri === 'string' ? redirect_uri : undefined,
  };
}

async function leave(
  house: House,
  abroad: CompanySignIn | undefined,
  visit: Visit,
  returnTo: string,
): Promise<Result<{ url: string; state: string }>> {
  if (!abroad) return notFederated();
  const departed = await abroad.depart(returnTo);
  if (!departed.ok) return departed;
  const { url, departure } = departed.value;
  const value: Leaving = { ...departure, uid: visit.uid };
  await keepNote(house, 'SignInDeparture', departure.state, { value, seconds: DEPARTURE_SECONDS });
  return ok({ url: url.href, state: departure.state });
}

async function comeBack(
  house: House,
  settings: IdentitySettings,
  abroad: CompanySignIn | undefined,
  { returned, state }: { returned: URL; state: string },
): Promise<Result<{ uid: string; ticket: string }>> {
  if (!abroad) return notFederated();
  const departure = await takeNote<Leaving>(house, 'SignInDeparture', state);
  if (!departure) return tooLate();
  const claims = await abroad.arrive(returned, departure);
  if (!claims.ok) return claims;
  const person = await personOfClaims(house, settings.claims, claims.value);
  if (!person.ok) return person;
  const ticket = randomBytes(32).toString('base64url');
  const value: Ticket = { uid: departure.uid, person: person.value };
  await keepNote(house, 'SignInTicket', ticket, { value, seconds: TICKET_SECONDS });
  return ok({ uid: departure.uid, ticket });
}

function tooLate() {
  return failed(
    'sign-in-refused',
    'This sign-in took too long, or it was begun in another window.',
    'Start again from the extension.',
  );
}

function notFederated() {
  return failed('not-found', 'This server has no company sign-in.', 'Use an enrolment code.');
}
