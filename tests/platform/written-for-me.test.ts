import { expect, test } from 'vitest';
import type { Role } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { createServerQueue } from '../../platform/server-queue';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { aSubmission } from '../domain/builders';
import { ORGANISATION, PERSON } from './approval-server';
import { freshBrowser } from './fresh-browser';
import { newOutbox, signIn } from './signed-in';
import { json, webServer } from './web-server';

freshBrowser();

const wren = { id: 'wren', name: 'Wren' };
const byWren: Partial<Submission> = { author: wren, preparedBy: wren, principal: PERSON };

async function refreshedAs(role: Role) {
  const asked: string[] = [];
  const { url } = await webServer((request, response) => {
    asked.push(request.url ?? '');
    const lists: Record<string, Submission[]> = {
      '/v1/submissions?view=mine': [aSubmission({ id: 'own' })],
      '/v1/ghost-written?limit=100': [
        aSubmission({ ...byWren, id: 'i-post', poster: 'principal' }),
        aSubmission({ ...byWren, id: 'wren-posts', poster: 'author' }),
      ],
    };
    json(response, 200, { submissions: lists[request.url ?? ''] ?? [] });
  });
  await signIn(url);
  const person = { ...PERSON, roles: [role] };
  await writeStored('connection', {
    kind: 'server',
    serverUrl: url,
    person,
    organisation: ORGANISATION,
    signedIn: true,
  });
  const done = await createServerQueue(newOutbox(), () => Date.now()).refreshMine();
  expect(done.ok).toBe(true);
  const { submissions } = await readParsed('mine');
  return { asked, ids: submissions.map(({ id }) => id).sort() };
}

test('an executive’s browser learns of what others wrote for them to post', async () => {
  expect((await refreshedAs('executive')).ids).toEqual(['i-post', 'own']);
});

test('nobody else asks for it', async () => {
  const { asked, ids } = await refreshedAs('author');
  expect(ids).toEqual(['own']);
  expect(asked).toEqual(['/v1/submissions?view=mine']);
});
