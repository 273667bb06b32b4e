import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPack, RULE } from '../../rules/a-pack-text';
import { guidepost } from '../../rules/cli/in-process';
import { aPerson, aRequest, type ProblemBody } from '../builders';
import { signInAs } from '../matrix/actors';
import { temporaryFolder } from '../with-database';
import { withServer } from '../with-server';

const server = withServer();

test('a pack is published and its version required; a draft of an older one is refused', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  await guidepost('pack', 'keys', '--out', at('keys'));
  const sign = async (version: number) => {
    await writeFile(at('pack.yaml'), aPack(RULE, version));
    return guidepost('pack', 'sign', at('pack.yaml'), '--keys', at('keys'), '--out', at('feed'));
  };
  expect((await sign(1)).code).toBe(0);
  const carla = aPerson('carla', { roles: ['publisher'] });
  const { token } = await signInAs(server(), carla);
  const to = ['--server', server().running.url, '--token', token];
  const publish = (...options: string[]) => guidepost('pack', 'publish', at('feed'), ...options);
  expect((await publish('--to', at('static'), '--require')).code).toBe(2);
  expect((await publish(...to)).code).toBe(0);
  const author = await server().join(aPerson('author'));
  const required = async () => (await author.get('/v1/required-pack')).body;
  expect(await required()).toMatchObject({ version: 0, required: {} });
  expect((await sign(2)).code).toBe(0);
  const published = await publish(...to, '--require');
  expect(published.out).toContain('Drafts have to be checked with version 2');
  expect(await required()).toMatchObject({ version: 1, required: { 'acme-social': 2 } });
  const send = (version: number) => {
    const request = { ...aRequest(), pack: { id: 'acme-social', version } };
    return author.post<ProblemBody>('/v1/submissions', request, crypto.randomUUID());
  };
  expect((await send(1)).body.code).toBe('pack-stale');
  expect((await send(2)).status).toBe(201);
});
