import { execFile } from 'node:child_process';
import { access, cp, readFile, rm, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../server/setting-table';
import { temporaryFolder } from './temporary-folder';

interface Compose {
  readonly services: Record<
    'server' | 'database',
    { environment: Record<string, string>; volumes: string[] }
  >;
  readonly volumes: Record<string, unknown>;
}

test('compose.yaml names settings that exist, and volumes that it declares', async () => {
  const compose = parse(await readFile('compose.yaml', 'utf8')) as Compose;
  const { server, database } = compose.services;
  expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(Object.keys(server.environment)));
  for (const volume of [...server.volumes, ...database.volumes]) {
    expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  }
});

test('the image does not run as root, and sets settings that exist', async () => {
  const text = await readFile('Dockerfile', 'utf8');
  expect(text).toMatch(/^USER node$/m);
  const [, env = ''] = /^ENV (.*)$/m.exec(text) ?? [];
  const names = env.split(' ').map((pair) => pair.split('=')[0]);
  const ours = names.filter((name) => name !== 'NODE_ENV');
  expect(ours.length).toBeGreaterThan(0);
  expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(ours));
});

/** What `COPY . .` takes along, but for the tests, which no build step reads. */
async function copiedByDocker(): Promise<string> {
  const ignored = (await readFile('.dockerignore', 'utf8')).split('\n').filter(Boolean);
  const folder = await temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const isTaken = (path: string) => ![...ignored, 'tests'].includes(relative('.', path));
  await cp('.', folder, { recursive: true, filter: isTaken });
  // In the image by `npm ci`.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('the image’s build step makes what the image starts, from what it copies alone', async () => {
  const docker = await readFile('Dockerfile', 'utf8');
  const [, step = ''] = /^RUN npx (vite build .*?) &&/m.exec(docker) ?? [];
  const [, started = ''] = /^CMD \["node", "([^"]+)"/m.exec(docker) ?? [];
  const folder = await copiedByDocker();
  const [, ...options] = step.split(' ');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: folder });
  await expect(access(join(folder, started))).resolves.toBeUndefined();
}, 120_000);
