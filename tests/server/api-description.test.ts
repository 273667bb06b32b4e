import { beforeAll, expect, test } from 'vitest';
import type { Description, Operation } from '../../server/http/with-answers';
import { watchRoutes } from './matrix/watch-routes';
import { withServer } from './with-server';

// Before the server is made: it listens to applications that begin.
const routes = watchRoutes();
const server = withServer();

/** Pages for people and the sign-in's own protocols: no part of the API. */
const NO_CALLS = /^\w+ \/(docs|openapi\.json|metrics|open|unsubscribe|g|sign-in|oidc|scim)(\/|$)/;

let description: Description;
let page: string;
beforeAll(async () => {
  const stranger = server().stranger();
  description = (await stranger.get<Description>('/openapi.json')).body;
  page = (await stranger.get<string>('/docs')).body;
});

function described(): Map<string, Operation> {
  return new Map(
    Object.entries(description.paths ?? {}).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  );
}

test('every call of the server is described, and no other', () => {
  const calls = [...routes]
    .filter((route) => !NO_CALLS.test(route))
    .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
  expect([...described().keys()].sort()).toEqual(calls.sort());
});

test('every call says what it is for, under a section, and what it answers, problems included', () => {
  const sections = new Set(description.tags?.map(({ name }) => name));
  const wrong = [...described()].filter(([, { summary, tags = [], responses = {} }]) => {
    const answers = Object.entries(responses);
    const told = answers.every(([, answer]) => (answer.description ?? '') !== '');
    const good = answers.some(([status]) => /^2/.test(status));
    const bad = ['4XX', '5XX'].every((status) =>
      JSON.stringify(responses[status]).includes('#/components/schemas/Problem'),
    );
    return !(summary && tags.length === 1 && sections.has(tags[0] ?? '') && told && good && bad);
  });
  expect(wrong.map(([call]) => call)).toEqual([]);
});

test('an answer that holds something says in which shape', () => {
  const shapeless = [...described()].filter(([, { responses = {} }]) =>
    Object.entries(responses).some(
      ([status, { content = {} }]) =>
        /^2/.test(status) &&
        status !== '204' &&
        Object.values(content).every(({ schema = {} }) => Object.keys(schema).length === 0),
    ),
  );
  expect(shapeless.map(([call]) => call)).toEqual([]);
});

test('every name that the description uses is described', () => {
  const named = new Set(Object.keys(description.components?.schemas ?? {}));
  const used = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)];
  expect(new Set(used.map(([, name]) => name))).toEqual(named);
});

test('what wants a sign-in says so', () => {
  const open = [...described()].filter(([, { security }]) => security === undefined);
  const names = open.map(([call]) => call).filter((call) => call.includes(' /v1/'));
  expect(names).toEqual(['POST /v1/enrol']);
});

test('the page shows every call without a script, and each of its links leads somewhere', async () => {
  const { headers } = await server().stranger().get('/docs');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).not.toContain('<script');
  for (const [call, { summary = '' }] of described()) {
    const [method, path = ''] = call.split(' ');
    expect(page).toContain(`${method}</span> ${path}</code>`);
    expect(page).toContain(summary.replaceAll("'", '&#39;'));
  }
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});
