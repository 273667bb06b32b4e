import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, SetUpError } from './set-up.mjs';

/** Starts the demonstration server as a child; `env` are its settings. Gives its address and ways to ask and to stop it. */
export async function runServer(env) {
  const child = fork(join(ROOT, 'scripts', 'demonstration-server.mjs'), {
    cwd: ROOT,
    env: { ...process.env, GUIDEPOST_BUNDLE: join(ROOT, '.output', 'server', 'main.mjs'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const take = (chunk) => {
    output += chunk;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const waiting = new Map();
  child.on('message', ({ id, answer }) => waiting.get(id)?.(answer));

  const url = await Promise.race([
    new Promise((resolve) => child.once('message', (message) => resolve(message.url))),
    ended.then(() => undefined),
  ]);
  if (!url) throw new SetUpError(`The server did not start. It said:\n${output}`);

  let count = 0;
  return {
    url,
    output: () => output,
    ask: (ask, what) =>
      new Promise((resolve) => {
        const id = ++count;
        waiting.set(id, resolve);
        child.send({ id, ask, with: what });
      }),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
