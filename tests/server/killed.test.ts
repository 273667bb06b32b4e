import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EnrolAnswer } from '../../domain/api';
import type { Submission } from '../../domain/submission';
import { aRequest } from './builders';
import { temporaryFolder } from './with-database';
import { caller } from './with-server';

let bundle: string;
let folder: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  // Inside the repository, so that the bundle finds node_modules.
  bundle = await mkdtemp(join(process.cwd(), 'node_modules', '.guidepost-killed-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: bundle,
      rollupOptions: {
        input: { main: 'server/main.ts' },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
});

afterAll(async () => {
  for (const child of started) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  await rm(bundle, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** The bundle in a process of its own; its code prints the address and an enrolment code. */
async function startProcess(): Promise<{ child: ChildProcess; url: string; code: string }> {
  const program = `
    const { startServer, readSettings, seedDemonstration } = await import(${JSON.stringify(join(bundle, 'main.mjs'))});
    const server = await startServer(readSettings(process.env));
    const [ada] = await seedDemonstration(server.db);
    console.log(JSON.stringify({ url: server.url, code: ada.code }));
    process.once('SIGTERM', async () => { await server.stop(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', GUIDEPOST_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { url: string; code: string }) };
}

async function signIn(url: string, code: string) {
  const { body } = await caller(url).post<EnrolAnswer>('/v1/enrol', { code, device: 'test' });
  return caller(url, body.token);
}

test('a server killed under load loses no submission that it had acknowledged', async () => {
  const first = await startProcess();
  const ada = await signIn(first.url, first.code);
  const acknowledged: string[] = [];
  const sending = Array.from({ length: 8 }, async (_none, writer) => {
    for (let place = 0; ; place += 1) {
      const key = `writer-${writer}-draft-${place}`;
      const sent = await ada
        .post<Submission>('/v1/submissions', aRequest(key), key)
        .catch(() => undefined);
      if (sent?.status !== 201) return;
      acknowledged.push(sent.body.id);
    }
  });
  while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 10));
  first.child.kill('SIGKILL');
  await Promise.all(sending);

  const second = await startProcess();
  const again = await signIn(second.url, second.code);
  for (const id of acknowledged) {
    expect((await again.get(`/v1/submissions/${id}`)).status).toBe(200);
  }
  const replay = await again.post<Submission>(
    '/v1/submissions',
    aRequest('writer-0-draft-0'),
    'writer-0-draft-0',
  );
  expect(replay.status).toBe(200);
  expect(acknowledged).toContain(replay.body.id);
});
