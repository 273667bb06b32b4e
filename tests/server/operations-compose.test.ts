import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../server/setting-table';

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
