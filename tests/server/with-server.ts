import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { Person } from '../../domain/person';
import { createSession } from '../../server/identity/session';
import { savePerson } from '../../server/people';
import { readSettings } from '../../server/settings';
import { type RunningServer, startServer } from '../../server/start-server';
import { type FreshDatabase, freshDatabase, temporaryFolder } from './with-database';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Caller {
  get<T>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  remove<T>(path: string): Promise<Answer<T>>;
}

export interface TestServer {
  readonly running: RunningServer;
  readonly databaseUrl: string;
  /** Somebody new to the organisation, signed in. */
  join(person: Person): Promise<Caller>;
  stranger(): Caller;
  /** Moves the server's clock. */
  later(ms: number): void;
}

/** A server on an empty database for one test file. */
export function withServer(env: Record<string, string> = {}): () => TestServer {
  let started: { server: TestServer; database: FreshDatabase; folder: string } | undefined;
  beforeAll(async () => {
    const database = await freshDatabase();
    const folder = await temporaryFolder();
    started = { server: await startOn(database.url, folder, env), database, folder };
  });
  afterAll(async () => {
    await started?.server.running.stop();
    await started?.database.drop();
    if (started) await rm(started.folder, { recursive: true, force: true });
  });
  return () => {
    if (!started) throw new Error('The server is started in beforeAll.');
    return started.server;
  };
}

async function startOn(
  databaseUrl: string,
  folder: string,
  env: Record<string, string>,
): Promise<TestServer> {
  let ahead = 0;
  const settings = readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    GUIDEPOST_DATA: folder,
    DATABASE_URL: databaseUrl,
    GUIDEPOST_REQUESTS_PER_MINUTE: '100000',
    ...env,
  });
  const running = await startServer(settings, () => new Date(Date.now() + ahead));
  return {
    running,
    databaseUrl,
    join: async (person) => {
      await savePerson(running.db, settings.organisation.id, person);
      const now = new Date();
      const session = { orgId: settings.organisation.id, personId: person.id, device: 'test', now };
      return caller(running.url, await createSession(running.db, session));
    },
    stranger: () => caller(running.url),
    later: (ms) => {
      ahead += ms;
    },
  };
}

export function caller(url: string, token?: string): Caller {
  const signed: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const write = async <T>(method: string, path: string, body: unknown): Promise<Answer<T>> => {
    const headers = { ...signed, 'content-type': 'application/json' };
    return answerOf(await fetch(url + path, { method, headers, body: JSON.stringify(body) }));
  };
  return {
    get: async (path, headers = {}) =>
      answerOf(await fetch(url + path, { headers: { ...signed, ...headers } })),
    post: async (path, body, key) => {
      const keyed: Record<string, string> = key ? { 'idempotency-key': key } : {};
      const headers = { ...signed, ...keyed, 'content-type': 'application/json' };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return answerOf(await fetch(url + path, { method: 'POST', headers, body: text }));
    },
    put: (path, body) => write('PUT', path, body),
    patch: (path, body) => write('PATCH', path, body),
    remove: async (path) =>
      answerOf(await fetch(url + path, { method: 'DELETE', headers: signed })),
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = (isJson ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, body };
}
