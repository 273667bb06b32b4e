import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** A server in a process of its own, so that it can be killed. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Fresh one-time codes of the demonstration's people, by id. */
  readonly codes: Readonly<Record<string, string>>;
  /** Without a word, as a power cut; resolves when it is gone. */
  kill(): Promise<void>;
  /** As an operator does; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Builds the server as it is installed. @returns the folder with main.mjs, for the caller to remove; in the repository, where node_modules is found */
export async function buildServerBundle(): Promise<string> {
  const bundle = await mkdtemp(join(process.cwd(), 'node_modules', '.guidepost-killed-'));
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
  return bundle;
}

/** Starts it on a data folder, with its own database there unless the settings name another. */
export async function startServerProcess(
  bundle: string,
  folder: string,
  settings: Settings = {},
): Promise<ServerProcess> {
  const child = run(
    { folder, settings },
    `const { startServer, readSettings, seedDemonstration } = await import(${JSON.stringify(join(bundle, 'main.mjs'))});
    const server = await startServer(readSettings(process.env));
    const seeded = await seedDemonstration(server.db);
    const codes = Object.fromEntries(seeded.map(({ person, code }) => [person.id, code]));
    console.log(JSON.stringify({ url: server.url, codes }));
    process.once('SIGTERM', async () => { await server.stop(); process.exit(0); });`,
  );
  const said = listenTo(child);
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const first = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    once(child, 'exit').then(() => undefined),
  ]);
  if (first === undefined) throw new Error(`The server did not start: ${said()}`);
  const { url, codes } = JSON.parse(first) as Pick<ServerProcess, 'url' | 'codes'>;
  return {
    pid: child.pid ?? 0,
    url,
    codes,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** The program as it is installed, on a folder that is in use: how it ends, and what it says. */
export async function startSecond(bundle: string, folder: string) {
  const program = `await (await import(${JSON.stringify(join(bundle, 'main.mjs'))})).serve();`;
  const child = run({ folder, settings: {} }, program);
  const said = listenTo(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said() };
}

/** By the names of the environment. */
type Settings = Readonly<Record<string, string>>;

function run(
  { folder, settings }: { folder: string; settings: Settings },
  program: string,
): ChildProcess {
  const usual = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    GUIDEPOST_DATA: folder,
    GUIDEPOST_REQUESTS_PER_MINUTE: '1000000',
    GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000000',
  };
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ...usual, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Its last words, for who asks why. */
function listenTo(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000);
  });
  return () => said;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}
