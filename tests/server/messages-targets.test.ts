import { expect, test } from 'vitest';
import { postOutside, whyRefused } from '../../server/outside/post-outside';
import {
  checkedLookup,
  isPublicAddress,
  PrivateAddress,
  type Resolve,
} from '../../server/outside/public-lookup';
import { withReceiver } from './messages/receiver';

const receiver = withReceiver();

/** Answers each question with the next of these addresses, and counts the questions. */
function resolver(...answers: string[]): { resolve: Resolve; asked: () => number } {
  let asked = 0;
  return {
    resolve: (_host, _options, answer) => {
      const address = answers[Math.min(asked, answers.length - 1)] ?? '';
      asked += 1;
      answer(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    },
    asked: () => asked,
  };
}

test.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.3.4', '192.168.1.1', '0.0.0.0', '169.254.169.254'],
  ...['100.100.100.200', '168.63.129.16', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', '::127.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1', 'fd00:ec2::254', 'ff02::1', 'nonsense'],
])('%s is no address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('public addresses are', () => {
  expect(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'].map(isPublicAddress)).toEqual([
    true,
    true,
    true,
  ]);
});

test.each([
  ...['https://127.0.0.1/', 'https://2130706433/', 'https://0177.0.0.1/', 'https://0x7f.1/'],
  ...['https://127.1/', 'https://①②⑦.0.0.1/', 'https://[::ffff:127.0.0.1]/', 'https://[::1]/'],
  ...['https://0/', 'https://169.254.169.254/latest/meta-data', 'https://0xa9fea9fe/'],
  ...['http://example.com/'],
])('%s is refused before anything is sent', async (address) => {
  const url = new URL(address);
  expect(whyRefused(url)).toBeInstanceOf(Error);
  await expect(postOutside({ url, body: '{}', allowPrivate: false })).rejects.toThrow(
    /private address|not https/,
  );
});

test('a name that leads to a private address gets nothing, even where one of its addresses is public', async () => {
  const both: Resolve = (_host, _options, answer) =>
    answer(null, [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
  for (const resolve of [resolver('127.0.0.1').resolve, resolver('::1').resolve, both]) {
    const url = new URL(`https://rebind.example:${receiver().port}/`);
    const post = { url, body: '{}', allowPrivate: false, lookup: checkedLookup(resolve) };
    await expect(postOutside(post)).rejects.toBeInstanceOf(PrivateAddress);
  }
  const url = new URL(`https://localhost:${receiver().port}/`);
  await expect(postOutside({ url, body: '{}', allowPrivate: false })).rejects.toBeInstanceOf(
    PrivateAddress,
  );
  expect(receiver().connections()).toBe(0);
});

test('a name is asked for once a connection: a second answer, private this time, is never used', async () => {
  const rebinding = resolver('8.8.8.8', '127.0.0.1');
  const look = checkedLookup(rebinding.resolve);
  const first = await new Promise((done) => {
    look('rebind.example', { all: true }, (_error, addresses) => done(addresses));
  });
  expect(first).toEqual([{ address: '8.8.8.8', family: 4 }]);
  expect(rebinding.asked()).toBe(1);
  const url = new URL(`https://rebind.example:${receiver().port}/`);
  await expect(
    postOutside({ url, body: '{}', allowPrivate: false, lookup: look }),
  ).rejects.toBeInstanceOf(PrivateAddress);
  expect(rebinding.asked()).toBe(2);
  expect(receiver().connections()).toBe(0);
});

test('allowed by the setting, a local receiver gets it; redirects are an answer and not followed', async () => {
  const { url, answerWith, received } = receiver();
  answerWith({ status: 302, headers: { location: `${url}/secret` } });
  const answer = await postOutside({ url: new URL(url), body: '{"a":1}', allowPrivate: true });
  expect(answer.status).toBe(302);
  expect(received().map(({ path, body }) => [path, body])).toEqual([['/', '{"a":1}']]);
});

test('a silent target is given up, a huge or endless answer is not read, a cut one is a failure', async () => {
  const { url, answerWith } = receiver();
  const post = { url: new URL(url), body: '{}', allowPrivate: true };
  answerWith({ silent: true });
  await expect(postOutside({ ...post, patienceMs: 150 })).rejects.toThrow('in time');
  answerWith({ status: 200, endless: true });
  expect((await postOutside(post)).status).toBe(200);
  await expect.poll(() => receiver().endlessCut()).toBe(true);
  answerWith({ cut: true });
  await expect(postOutside(post)).rejects.toThrow();
});
