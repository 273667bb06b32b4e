import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEnrolmentCode } from '../../../server/identity/enrolment-code';
import { guidepostWith } from '../../rules/cli/in-process';
import { guidepostWith as spawned } from '../../rules/guidepost-command';
import { aPerson } from '../builders';
import { WebBrowser } from '../web-browser';
import { withServer } from '../with-server';

const SCRIPT = fileURLToPath(new URL('../../../scripts/guidepost.mjs', import.meta.url));
const server = withServer({ GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000' });
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'guidepost-login-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const env = () => ({ XDG_CONFIG_HOME: home });
const run = (...args: string[]) => guidepostWith(env(), ...args);
const inItsOwnProcess = (...args: string[]) => spawned(env(), ...args);

function anEndedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '']);
  return new Promise((resolve) => child.on('close', () => resolve(child.pid ?? 0)));
}

/** Runs `guidepost login`; what it printed can be read while it waits. */
function startLogin(url: string) {
  const settings = { ...process.env, ...env(), NO_COLOR: '1' };
  const child = spawn(process.execPath, [SCRIPT, 'login', url], { env: settings });
  const said = { out: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.out += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { said, ended };
}

test('login by a code in the browser, use by other commands, end by logout', async () => {
  const { db, house, url } = server().running;
  const person = aPerson('pat');
  await server().join(person);
  const code = await createEnrolmentCode(db, house.organisation.id, person.id);
  const login = startLogin(url);
  await expect.poll(() => login.said.out, { timeout: 60_000 }).toMatch(/Enter {2}\S+/);
  const userCode = /Enter {2}(\S+)/.exec(login.said.out)?.[1] ?? '';
  const address = /Open {3}(\S+)/.exec(login.said.out)?.[1] ?? '';

  const browser = new WebBrowser({ 'accept-language': 'es' });
  const first = await browser.open(address);
  expect(first.text).toContain('Conectar la línea de comandos');
  const unknown = await browser.submit(first, { user_code: 'BBBB-BBBB' });
  expect(unknown.text).toContain('role="alert"');
  const confirm = await browser.submit(unknown, { user_code: userCode });
  expect(confirm.text).toContain(userCode);
  const page = await browser.submit(confirm, { confirm: 'yes' });
  expect((await browser.submit(page, { code })).text).toContain('Listo');
  expect(await login.ended).toBe(0);
  expect(login.said.out).toContain(`as ${person.name}`);

  const file = join(home, 'guidepost', 'sign-ins.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const listed = await run('sessions', 'list', url);
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.out).toMatch(/command-line .*guidepost on .* \(this one\)/);
  const other = listed.out.split('\n').find((line) => line.includes('token'));
  const ended = await run('sessions', 'end', url, other?.split(' ')[0] ?? '');
  expect(ended).toMatchObject({ code: 0 });

  // A lock that a command left when it was killed, and a token that three commands find old.
  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
  await writeFile(file, JSON.stringify({ [url]: { ...kept[url], until: 0 } }));
  const gone = { pid: await anEndedProcess(), host: hostname() };
  await writeFile(`${file}.lock`, JSON.stringify(gone));
  const three = await Promise.all([1, 2, 3].map(() => inItsOwnProcess('sessions', 'list', url)));
  expect(three.map(({ code: exit, err }) => [exit, err])).toEqual([1, 2, 3].map(() => [0, '']));
  expect(JSON.parse(await readFile(file, 'utf8'))[url].until).toBeGreaterThan(Date.now());
  expect(await readdir(dirname(file))).toEqual(['sign-ins.json']);

  expect(await run('logout', url)).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({});
  const after = await run('sessions', 'list', url);
  expect(after.code).toBe(2);
  expect(after.err).toContain(`guidepost login ${url}`);
}, 240_000);

test('an address without a Guidepost server is said to be one', async () => {
  const outcome = await run('login', 'http://127.0.0.1:9');
  expect(outcome.code).toBe(2);
  expect(outcome.err).toContain('does not answer as a Guidepost server does');
});
