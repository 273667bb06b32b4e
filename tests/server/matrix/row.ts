import type { Caller, TestServer } from '../with-server';
import type { Actor, Insider, SignedIn } from './actors';

/** One request: what it is about was made just for it. */
export interface Call {
  readonly path: string;
  readonly body?: unknown;
  /** With an Idempotency-Key of its own. */
  readonly keyed?: true;
  /** Sent as a form. */
  readonly form?: true;
}

/** What a row needs to make something for a call to be about. */
export interface Cast {
  readonly ours: TestServer;
  readonly people: Readonly<Record<Insider, SignedIn>>;
  /** Whose it is: `owner`, or `almighty` where that is who calls. */
  readonly owner: Caller;
  readonly ownerId: string;
  readonly asked: Caller;
  readonly admin: Caller;
}

/** The status each actor gets; `others`: every insider who is not named. Who is not signed in gets 401 wherever a sign-in is wanted. */
export type Answers = { readonly others: number } & Partial<Readonly<Record<Actor, number>>>;

export interface Row {
  readonly make: (cast: Cast) => Call | Promise<Call>;
  readonly answers: Answers;
}

export type Rows = Readonly<Record<string, Row>>;

/** A call that is about nothing in particular. */
export function at(path: string, call: Omit<Call, 'path'> = {}): () => Call {
  return () => ({ path, ...call });
}

/** Writes back what stands at this address now. */
export function putBack(path: string): (cast: Cast) => Promise<Call> {
  return async ({ admin }) => ({ path, body: (await admin.get(path)).body });
}

/** Every insider alike. */
export const EVERYBODY: Answers = { others: 200 };
/** Settings that apply to everybody, written by those who look after the policy. The other organisation has a version of its own. */
export const WRITE_SETTING: Answers = { publisher: 200, admin: 200, almighty: 200, others: 403 };
export const OVERSEERS: Answers = { ...WRITE_SETTING, auditor: 200 };
/** A submission: who wrote it, who is asked, who looks after the whole; to the others it is not there. */
export const READERS: Answers = { ...OVERSEERS, owner: 200, asked: 200, others: 404 };
