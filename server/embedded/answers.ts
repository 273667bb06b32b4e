import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { StartProblem } from '../start-problem';

const START_TIMEOUT_MS = 60_000;
const WRONG_PASSWORD = '28P01';

/** Waits until the database takes a connection; false if it ended instead. */
export async function answers(url: string, child: ChildProcess): Promise<boolean> {
  let alive = true;
  const gone = () => {
    alive = false;
  };
  child.once('exit', gone);
  child.once('error', gone);
  const until = Date.now() + START_TIMEOUT_MS;
  while (alive && Date.now() < until) {
    const refused = await whyRefused(url);
    if (refused === undefined) return true;
    if (refused === WRONG_PASSWORD) throw wrongPassword(child);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (alive) child.kill('SIGINT');
  return false;
}

/** The code of the refusal; undefined where there was none. */
async function whyRefused(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  const refused = await client.connect().then(
    () => undefined,
    (error: { code?: unknown }) => String(error.code),
  );
  await client.end().catch(() => undefined);
  return refused;
}

function wrongPassword(child: ChildProcess): StartProblem {
  child.kill('SIGINT');
  return new StartProblem(
    'The file database-password in the data folder is not the password of the database there.',
    'Put the file back from your backup, or begin anew in another folder: GUIDEPOST_DATA=.guidepost/second',
  );
}
