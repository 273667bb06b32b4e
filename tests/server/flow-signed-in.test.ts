import { expect, test } from 'vitest';
import { withServer } from './with-server';

const server = withServer();
const OURS =
  /suggestion|comment|\/v1\/decisions|ghost|\/v1\/guests|break-glass|sampl|stops|reconfirmation/;

test('every road beside the usual one wants a sign-in, before its body is read', async () => {
  const { url } = server().running;
  const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const calls = Object.entries(paths)
    .filter(([path]) => OURS.test(path))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => [method, path] as const));
  expect(calls.length).toBeGreaterThanOrEqual(25);
  for (const [method, path] of calls) {
    const address = url + path.replaceAll(/\{\w+\}/g, 'x');
    const answer = await fetch(address, { method: method.toUpperCase() });
    expect([path, answer.status]).toEqual([path, 401]);
  }
});
