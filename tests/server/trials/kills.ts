import { rm } from 'node:fs/promises';
import type { JWK } from 'jose';
import type { EnrolAnswer } from '../../../domain/api';
import { seeded } from '../../rules/random-patterns';
import { caller } from '../caller';
import { temporaryFolder } from '../temporary-folder';
import { checkCounts, checkSecondStart, checkSince, checkTrail, type Scene } from './kill-checks';
import { decideOne, type People, sendOne, startLoad } from './kill-load';
import { Ledger } from './ledger';
import { pause, until } from './poll';
import { type ServerProcess, startServerProcess } from './server-process';
import { strike, VICTIMS, type Victim } from './strike';

/** Work of at least so many acknowledged submissions lies between two kills. */
const WORK = 10;
/** And then up to so long again: the kill comes at any moment of an act. */
const LONGEST_MS = 300;
/** So often the whole audit trail is verified on the way. */
const VERIFY_EVERY = 20;

export interface KillReport {
  readonly kills: number;
  readonly by: Readonly<Record<Victim, number>>;
  readonly submissions: number;
  readonly decisions: number;
  /** Starts of a second server on the folder in use; each has to be refused by name. */
  readonly secondStarts: number;
  readonly faults: readonly string[];
}

/**
 * Kills server and database in turn under load, and looks after each start whether everything acknowledged is there.
 * @param bundle the folder of a built server
 */
export async function runKills({
  bundle,
  kills,
  seed,
  say = () => undefined,
}: {
  bundle: string;
  kills: number;
  seed: number;
  say?: (text: string) => void;
}): Promise<KillReport> {
  const folder = await temporaryFolder();
  const ledger = new Ledger();
  const scene = { bundle, folder, ledger, faults: [] as string[], random: seeded(seed) };
  const by = { server: 0, database: 0, both: 0, connection: 0 };
  let server = await startServerProcess(bundle, folder);
  try {
    const visit = await signIn(server);
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = VICTIMS[kill % VICTIMS.length] as Victim;
      const mark = { sent: ledger.sent.size, decided: ledger.decided.size };
      if (await underLoad(scene, server, visit, victim)) {
        server = await startServerProcess(bundle, folder);
      }
      by[victim] += 1;
      await checkSince(scene, visit.people(server), visit.key, mark);
      await checkSecondStart(scene, server);
      if ((kill + 1) % VERIFY_EVERY === 0) await checkTrail(scene);
      say(`kill ${kill + 1}: ${victim}; ${ledger.sent.size} sent, ${ledger.decided.size} decided`);
    }
    await settle(ledger, visit.people(server));
    await checkSince(scene, visit.people(server), visit.key, { sent: 0, decided: 0 });
    await checkCounts(scene);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return {
    kills,
    by,
    submissions: ledger.sent.size,
    decisions: ledger.decided.size,
    secondStarts: kills,
    faults: [...scene.faults, ...ledger.faults],
  };
}

/** Who signed in once stays signed in, whatever is killed. */
export async function signIn({ url, codes }: ServerProcess) {
  const enrol = async (code = '') =>
    (await caller(url).post<EnrolAnswer>('/v1/enrol', { code, device: 'kills' })).body;
  const [author, reviewer] = [await enrol(codes.ada), await enrol(codes.max)];
  return {
    key: author.receiptKey as JWK,
    people: (server: ServerProcess): People => ({
      author: caller(server.url, author.token),
      reviewer: caller(server.url, reviewer.token),
    }),
  };
}

async function underLoad(
  { folder, ledger, random }: Scene,
  server: ServerProcess,
  visit: Awaited<ReturnType<typeof signIn>>,
  victim: Victim,
): Promise<boolean> {
  const before = ledger.sent.size;
  const load = startLoad(visit.people(server), ledger);
  await until(async () => ledger.sent.size >= before + WORK, 'acknowledged submissions');
  await pause(random() * LONGEST_MS);
  const gone = await strike(victim, server, folder);
  await load.stop();
  return gone;
}

/** What got no answer is asked for once more: each key is one submission, each submission has one decision. */
export async function settle(ledger: Ledger, people: People): Promise<void> {
  while (ledger.unanswered.size > 0) await sendOne(people, ledger);
  while (ledger.waiting.length > 0) await decideOne(people, ledger);
}
