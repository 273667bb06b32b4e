import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomFrom } from '../../../scripts/bench/random.mjs';
import { bundledForPages } from '../../../scripts/bundled.mjs';
import { buildServer } from '../../../scripts/guidepost.mjs';
import { guidepost, tokenFor } from '../../../scripts/pack-publisher.mjs';
import { runServer } from '../../../scripts/run-server.mjs';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startReplicas } from '../../replicas/server.mjs';
import { startFaultProxy } from '../fault-proxy.mjs';
import { compareAll, compareSitting, readAll } from './compare.mjs';
import { badNetwork } from './network.mjs';
import { takeSeat } from './seat.mjs';

/** So many drafts an author has open at most; then another author sits down. */
const A_SITTING = 100;
const AT_ONCE = 8;
/** Of all requests, so many go wrong. */
const SHARE = 0.3;
const KILL_EVERY_MS = 250;

/**
 * So many submissions through the real extension in real Chromium, on a network that spoils requests and with a worker that is killed
 * again and again; then extension and database are compared. After `minutes` nobody sits down any more.
 * @returns figures, and in `faults` what was not as it must be
 */
export async function runSubmissions({ submissions, seats, seed, minutes, say, extension }) {
  const begun = performance.now();
  const end = begun + minutes * 60_000;
  const place = await openPlace(seed);
  const report = {
    ...{ seed, submissions, sent: 0, queued: 0, presses: 0, kills: 0, sittings: 0, faults: [] },
  };
  let left = submissions;
  const nextSitting = () => {
    const count = performance.now() < end ? Math.min(left, A_SITTING) : 0;
    left -= count;
    return count;
  };
  const script = await bundledForPages('tests/e2e/faults/author.ts');
  const sitAt = async (number) => {
    const random = randomFrom(seed * 1000 + number);
    const at = { extension, replicaPort: place.replicas.port, script, random };
    const seat = await takeSeat(at);
    try {
      for (let count = nextSitting(); count > 0; count = nextSitting()) {
        await sit({ seat, place, report, count });
        say(`${report.sent + report.queued} submissions, ${report.kills} kills`);
      }
    } finally {
      await seat.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: seats }, (_none, number) => sitAt(number)));
    report.faults.push(...compareAll(await place.readAll(), submissions - left));
    report.faults.push(...(await place.verify()));
  } finally {
    await place.close();
  }
  const { faults: network } = place.proxy.state;
  const seconds = Math.round((performance.now() - begun) / 1000);
  return {
    ...report,
    submissions: submissions - left,
    network,
    networkFaults: sum(network),
    seconds,
  };
}

/** One author: connects, submits, and once nothing is left to be sent, extension and database are compared. */
async function sit({ seat, place, report, count }) {
  const { author, codes } = await place.invite();
  await seat.connect(place.proxy.url, codes[0]);
  const texts = Array.from({ length: count }, (_none, at) => `Record quarter ${author} ${at}`);
  const { submitted, kills } = await seat.submitWhileKilled(texts, {
    atOnce: AT_ONCE,
    everyMs: KILL_EVERY_MS,
    asked: () => place.proxy.state.asked,
  });
  report.faults.push(...(await seat.drained()));
  const token = await tokenFor(place.url, codes[1], 'campaign');
  const kept = await readAll(place.url, token, 'mine');
  report.faults.push(
    ...compareSitting({ author, texts, submitted, kept, seen: await seat.look() }),
  );
  report.kills += kills;
  report.sittings += 1;
  for (const { kind, presses } of submitted) {
    report[kind] += 1;
    report.presses += presses;
  }
}

/** Sites, server on its own PostgreSQL, and between it and the browsers the bad network. */
async function openPlace(seed) {
  await buildServer();
  const { invitePerson, readSettings } = await import(
    pathToFileURL(join(ROOT, '.output', 'server', 'main.mjs')).href
  );
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-faults-'));
  // PostgreSQL refuses to run as root, and its own user must be able to walk in.
  chmodSync(folder, 0o755);
  const [replicas, proxy] = await Promise.all([startReplicas(), startFaultProxy()]);
  const env = {
    PORT: '0',
    PUBLIC_URL: proxy.url,
    GUIDEPOST_DATA: folder,
    GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000',
    GUIDEPOST_REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'silent',
  };
  const server = await runServer(env);
  proxy.state.target = server.url;
  proxy.state.keeps = false;
  proxy.state.faultOf = badNetwork(randomFrom(seed), SHARE);
  const settings = readSettings(env);
  let people = 0;
  return {
    replicas,
    proxy,
    url: server.url,
    /** An author of the campaign, with a code for the browser and one for who looks after it. */
    async invite() {
      const author = `author-${++people}`;
      const person = { id: author, name: author, roles: ['author'], groups: [] };
      const codes = [await invitePerson(settings, person), await invitePerson(settings, person)];
      return { author, codes: codes.map(({ value }) => value) };
    },
    async readAll() {
      const { carla } = await server.ask('codes');
      return readAll(server.url, await tokenFor(server.url, carla, 'campaign'), 'all');
    },
    async verify() {
      const { code, output } = await guidepost(['audit', 'verify'], { GUIDEPOST_DATA: folder });
      return code === 0 ? [] : [`the audit trail does not verify: ${output.slice(-500)}`];
    },
    async close() {
      await server.stop();
      await Promise.all([proxy.stop(), replicas.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
