import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidepost, publishPack, tokenFor } from '../../scripts/pack-publisher.mjs';
import { runServer } from '../../scripts/run-server.mjs';
import { ROOT, SetUpError } from '../../scripts/set-up.mjs';
import { startReplicas } from '../replicas/server.mjs';
import { startFaultProxy } from './fault-proxy.mjs';
import { startStaticFeeds } from './static-feeds.mjs';

const PACK = join(ROOT, 'rules', 'packs', 'demonstration.json');

/** The three replica sites, the real server on its own PostgreSQL with the demonstration organisation, and the demonstration pack, signed. */
export async function startWorld({ folder, say }) {
  mkdirSync(folder, { recursive: true });
  // PostgreSQL refuses to run as root, and its own user must be able to walk in.
  chmodSync(folder, 0o755);
  const [replicas, proxy] = await Promise.all([startReplicas(), startFaultProxy()]);
  const server = await createServerOf({ folder, proxy });
  say('Starting the server with its own PostgreSQL …');
  await server.start();
  const api = createApi(server, proxy.url);
  const publisher = createPublisher({ folder, proxy, api });
  const first = await publisher.publish(PACK);
  if (first.code !== 0)
    throw new SetUpError(`The demonstration pack could not be published:\n${first.output}`);
  const feeds = await startStaticFeeds(join(folder, 'feed'));
  return {
    folder,
    replicas,
    server,
    ...publisher,
    ...api,
    guidepost: (...args) => guidepost(args),
    colleague: (person) => addPerson({ folder, url: proxy.url, person }),
    configUrl: `${proxy.url}/packs/acme-social/manifest.jws`,
    staticFeed: { url: `${feeds.url}/manifest.jws` },
    badFeed: feeds,
    /** Waits until so many posts of the site have arrived, and gives them. */
    async posts(site, count) {
      const here = () => replicas.record.filter((post) => post.site === site);
      await until(`${count} posts on ${site}`, () => here().length >= count);
      return here();
    },
    async stop() {
      await server.stop();
      await Promise.all([proxy.stop(), feeds.stop(), replicas.stop()]);
    },
  };
}

export async function until(what, condition, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** One more person than the demonstration has, added beside the running server; gives the one-time code. */
async function addPerson({ folder, url, person }) {
  const options = Object.entries(person).flatMap(([name, value]) => [`--${name}`, value]);
  const { code, output } = await guidepost(['people', 'add', ...options, '--json'], {
    GUIDEPOST_DATA: join(folder, 'data'),
    PUBLIC_URL: url,
  });
  if (code !== 0) throw new SetUpError(`${person.name} could not be added:\n${output}`);
  return JSON.parse(output.slice(output.indexOf('{'))).code;
}

async function createServerOf({ folder, proxy }) {
  let running;
  const bundle = join(ROOT, '.output', 'server', 'main.mjs');
  // The first call of the command line builds the bundle.
  if (!existsSync(bundle)) await guidepost(['--help']);
  return {
    url: proxy.url,
    /** With settings besides the usual ones. */
    async start(settings = {}) {
      running = await runServer({
        ...settings,
        PORT: '0',
        PUBLIC_URL: proxy.url,
        GUIDEPOST_DATA: join(folder, 'data'),
        GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000',
        LOG_LEVEL: 'info',
      });
      proxy.state.target = running.url;
    },
    async stop() {
      proxy.state.target = undefined;
      await running.stop();
    },
    slow(milliseconds) {
      proxy.state.slow = milliseconds;
    },
    /** From now on submissions get this final no; undefined ends it. */
    refuse(code) {
      proxy.state.refusal = code;
    },
    ask: (...args) => running.ask(...args),
    /** All that browsers ever sent, and all that the server ever logged. */
    log: () => proxy.state.seen + running.output(),
    requestCount: () => proxy.state.asked,
  };
}

function createApi(server, url) {
  const tokens = new Map();
  const code = async (name) => (await server.ask('codes'))[name];
  const token = async (name) => {
    if (!tokens.has(name)) tokens.set(name, await tokenFor(url, await code(name), 'stories'));
    return tokens.get(name);
  };
  const call = async (name, path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${await token(name)}`, 'content-type': 'application/json' },
    });
  const mine = async (text, name = 'ada') => {
    const answer = await (await call(name, '/v1/submissions?view=mine')).json();
    return answer.submissions.filter((item) => item.revisions.at(-1).draft.parts[0] === text);
  };
  return {
    code,
    token,
    countSubmissions: async (text) => (await mine(text)).length,
    submissionIs: (text, state) =>
      until(`"${text}" to be ${state}`, async () =>
        (await mine(text)).some((item) => item.state === state),
      ),
    recordOf: async (kind) => JSON.stringify(await server.ask('records', kind)),
    /** Approves over the API, as if no screen stood in the way. */
    async decideOverApi(name, text) {
      const [item] = await mine(text, name);
      const { revision, contentHash } = item.revisions.at(-1);
      const answer = await call(name, `/v1/submissions/${item.id}/decisions`, {
        method: 'POST',
        body: JSON.stringify({
          verdict: 'approve',
          reason: '',
          revision,
          contentHash,
          version: item.version,
        }),
      });
      return { status: answer.status, code: (await answer.json()).code };
    },
  };
}

function createPublisher({ folder, proxy, api }) {
  const path = '/packs/acme-social/manifest.jws';
  const manifests = [];
  let file = PACK;
  return {
    packFile: () => file,
    packVersion: () => JSON.parse(Buffer.from(manifests.at(-1).split('.')[1], 'base64url')).version,
    async publish(next) {
      const result = await publishPack({
        file: next,
        folder,
        serverUrl: proxy.url,
        token: await api.token('carla'),
      });
      if (result.code === 0) {
        file = next;
        manifests.push(readFileSync(join(folder, 'feed', 'manifest.jws'), 'utf8'));
      }
      return result;
    },
    /** What a broken or hostile host would serve. */
    spoilFeed(how) {
      const [header, payload, signature] = manifests.at(-1).split('.');
      const forged = [
        header,
        payload,
        signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      ].join('.');
      proxy.state.instead.set(path, how === 'signature' ? forged : manifests.at(-2));
    },
    mendFeed() {
      proxy.state.instead.delete(path);
    },
  };
}
