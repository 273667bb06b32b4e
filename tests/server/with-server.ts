import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { Person } from '../../domain/person';
import { createSession } from '../../server/identity/session';
import { savePerson } from '../../server/people';
import { readSettings } from '../../server/settings';
import { type RunningServer, startServer } from '../../server/start-server';
import { type Answer, type Caller, caller } from './caller';
import { type FreshDatabase, freshDatabase, temporaryFolder } from './with-database';

export { type Answer, type Caller, caller };

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
