import { rm } from 'node:fs/promises';
import { importJWK, type JWK, jwtVerify } from 'jose';
import type { EnrolAnswer } from '../../../domain/api';
import { RECEIPT_TYPE } from '../../../domain/receipt';
import { currentRevision, type Submission } from '../../../domain/submission';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import { connect } from '../../../server/database/open-database';
import { runningPostgres } from '../../../server/embedded/running-postgres';
import { seeded } from '../../rules/random-patterns';
import { type Answer, type Caller, caller } from '../caller';
import { temporaryFolder } from '../temporary-folder';
import { decideOne, type People, sendOne, startLoad } from './kill-load';
import { Ledger } from './ledger';
import { pause, until } from './poll';
import {
  buildServerBundle,
  type ServerProcess,
  startSecond,
  startServerProcess,
} from './server-process';
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

interface Scene {
  readonly bundle: string;
  readonly folder: string;
  readonly ledger: Ledger;
  readonly faults: string[];
  readonly random: () => number;
}

/** Kills server and database in turn under load, and looks after each start whether everything acknowledged is there. */
export async function runKills({
  kills,
  seed,
  say = () => undefined,
}: {
  kills: number;
  seed: number;
  say?: (text: string) => void;
}): Promise<KillReport> {
  const bundle = await buildServerBundle();
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
    await rm(bundle, { recursive: true, force: true });
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
async function signIn({ url, codes }: ServerProcess) {
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

/** All that was acknowledged since then is there, as it was told. */
async function checkSince(
  { ledger, faults }: Scene,
  { author }: People,
  key: JWK,
  mark: { sent: number; decided: number },
): Promise<void> {
  for (const submission of [...ledger.sent.values()].slice(mark.sent)) {
    const now = await readPatiently(author, submission.id);
    const hash = now.status === 200 ? currentRevision(now.body).contentHash : undefined;
    if (hash !== currentRevision(submission).contentHash) {
      faults.push(`${submission.id} was acknowledged and is lost: ${now.status}`);
    }
  }
  for (const { id } of [...ledger.decided.values()].slice(mark.decided)) {
    const fault = await faultOfDecision(author, key, id);
    if (fault) faults.push(`${id} was decided: ${fault}`);
  }
}

async function faultOfDecision(author: Caller, key: JWK, id: string): Promise<string | undefined> {
  const { status, body } = await readPatiently(author, id);
  if (status !== 200) return `it is lost: ${status}`;
  if (body.state !== 'approved' || body.decisions.length !== 1) {
    return `it is ${body.state} with ${body.decisions.length} decisions`;
  }
  const receipt = body.receipt ?? '';
  const signed = await jwtVerify(receipt, await importJWK(key, 'EdDSA'), {
    typ: RECEIPT_TYPE,
  }).then(
    ({ payload }) => payload,
    () => undefined,
  );
  const isFor = signed?.sub === id && signed.contentHash === currentRevision(body).contentHash;
  return isFor ? undefined : 'its receipt does not verify';
}

/** While its database recovers the server says that it cannot just now. */
async function readPatiently(author: Caller, id: string): Promise<Answer<Submission>> {
  let answer = await author.get<Submission>(`/v1/submissions/${id}`);
  await until(async () => {
    if (answer.status >= 500) answer = await author.get<Submission>(`/v1/submissions/${id}`);
    return answer.status < 500;
  }, 'a server that can again');
  return answer;
}

async function checkSecondStart({ bundle, folder, faults }: Scene, server: ServerProcess) {
  const { code, said } = await startSecond(bundle, folder);
  const named = said.includes(`process id ${server.pid}`);
  if (code !== 2 || !named) faults.push(`a second server was not refused: ${code}, ${said}`);
}

/** What got no answer is asked for once more: each key is one submission, each submission has one decision. */
async function settle(ledger: Ledger, people: People): Promise<void> {
  while (ledger.unanswered.size > 0) await sendOne(people, ledger);
  while (ledger.waiting.length > 0) await decideOne(people, ledger);
}

async function checkTrail(scene: Scene): Promise<void> {
  await withDatabase(scene, async (db) => {
    const { flaws } = await verifyDatabase(db, 'acme');
    scene.faults.push(...flaws.map((flaw) => JSON.stringify(flaw)));
  });
}

/** Nothing more is stored than was acknowledged. */
async function checkCounts(scene: Scene): Promise<void> {
  await checkTrail(scene);
  const { ledger, faults } = scene;
  await withDatabase(scene, async (db) => {
    const count = async (table: 'submission' | 'decision' | 'receipt') => {
      const rows = db.selectFrom(table).select((eb) => eb.fn.countAll<string>().as('count'));
      return Number((await rows.executeTakeFirstOrThrow()).count);
    };
    const kept = [await count('submission'), await count('decision'), await count('receipt')];
    const told = [ledger.sent.size, ledger.decided.size, ledger.decided.size];
    if (String(kept) !== String(told)) faults.push(`stored ${kept}, acknowledged ${told}`);
  });
}

async function withDatabase(
  { folder }: Scene,
  act: (db: ReturnType<typeof connect>) => Promise<void>,
): Promise<void> {
  const db = connect((await runningPostgres(folder)) ?? '');
  try {
    await act(db);
  } finally {
    await db.destroy();
  }
}
