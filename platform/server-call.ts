import * as z from 'zod/mini';
import {
  failed,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  problemSchema,
} from '../domain/problem';
import { learnServerTime } from './server-time';

/** One request to the approval server. */
export interface ServerCall<S extends z.ZodMiniType> {
  readonly serverUrl: string;
  readonly token?: string;
  /** In place of `token`, for a token that goes with a proof. */
  readonly headers?: Record<string, string>;
  readonly path: string;
  readonly method?: 'DELETE' | 'PUT';
  /** With a body it is a POST, unless `method` says otherwise. */
  readonly body?: unknown;
  readonly key?: string;
  readonly answer: S;
  /** The answer is no JSON, but a text of this media type. */
  readonly accept?: 'text/html';
  readonly timeoutMs?: number;
}

/**
 * `refused`: asking again would end the same. `again`: the server was there but could not. `unreachable`: nobody, or not our server,
 * answered. `signed-out`: the token is no longer taken.
 */
export type ServerAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly kind: 'refused' | 'again' | 'unreachable' | 'signed-out';
      readonly waitMs?: number;
    };

const TIMEOUT_MS = 15_000;
const MOST_WAIT_MS = 10 * 60_000;

export async function callServer<S extends z.ZodMiniType>(
  call: ServerCall<S>,
): Promise<ServerAnswer<z.infer<S>>> {
  const answered = await exchange(call);
  if (!answered) return unreachable();
  const { response, text } = answered;
  if (!response.ok) return refusal(response, text);
  const parsed = call.answer.safeParse(call.accept ? text : parseJson(text));
  // A captive portal or a wrong address answers 200 too.
  if (!parsed.success) return unreachable('It answered, but not as a Guidepost server does.');
  return { ok: true, value: parsed.data };
}

async function exchange(call: ServerCall<z.ZodMiniType>) {
  try {
    const response = await fetch(`${call.serverUrl}${call.path}`, {
      method: call.method ?? (call.body === undefined ? 'GET' : 'POST'),
      headers: headersOf(call),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
    });
    await learnServerTime(response.headers.get('date'), Date.now());
    return { response, text: await response.text() };
  } catch (error) {
    // What fetch throws: no network, refused, reset, timed out. Anything else is our bug.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

function headersOf(call: ServerCall<z.ZodMiniType>): Record<string, string> {
  return {
    accept: call.accept ?? 'application/json',
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
    ...(call.token && { authorization: `Bearer ${call.token}` }),
    ...(call.key && { 'idempotency-key': call.key }),
    ...call.headers,
  };
}

function refusal(response: Response, text: string): ServerAnswer<never> {
  const { status } = response;
  const said = problemIn(text);
  const problem = said ?? fallbackProblem(status);
  if (status === 401) return { ok: false, problem, kind: 'signed-out' };
  if (status === 408 || status === 429 || status >= 500) {
    return { ok: false, problem, kind: 'again', waitMs: retryAfter(response) };
  }
  // A 404 or 403 that is no problem document comes from a proxy or a wrong address, not from our server: never a final no.
  return { ok: false, problem, kind: said ? 'refused' : 'unreachable' };
}

const codeOnlySchema = z.object({ code: z.enum(PROBLEM_CODES) });

function problemIn(text: string): Problem | undefined {
  const json = parseJson(text);
  const whole = problemSchema.safeParse(json);
  if (whole.success) return whole.data;
  const code = codeOnlySchema.safeParse(json);
  if (!code.success) return undefined;
  return { code: code.data.code, detail: 'The server refused it.', cure: 'See its documentation.' };
}

function fallbackProblem(status: number): Problem {
  const code: ProblemCode =
    status === 401
      ? 'not-signed-in'
      : status === 429
        ? 'rate-limited'
        : status >= 500
          ? 'server-error'
          : 'server-unreachable';
  return failed(
    code,
    `The approval server answered ${status}.`,
    'Nothing is lost; Guidepost tries again.',
    { status },
  ).problem;
}

function unreachable(detail = 'The approval server does not answer.'): ServerAnswer<never> {
  const offline = globalThis.navigator?.onLine === false;
  return {
    ...failed(
      offline ? 'offline' : 'server-unreachable',
      offline ? 'This computer is offline.' : detail,
      'Nothing is lost; Guidepost tries again by itself.',
    ),
    kind: 'unreachable',
  };
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) ? Math.min(MOST_WAIT_MS, Math.max(0, seconds * 1000)) : 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON; the caller's schema refuses undefined and says so.
    return undefined;
  }
}
