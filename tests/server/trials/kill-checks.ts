import { importJWK, type JWK, jwtVerify } from 'jose';
import { RECEIPT_TYPE } from '../../../domain/receipt';
import { currentRevision, type Submission } from '../../../domain/submission';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import { connect } from '../../../server/database/open-database';
import { runningPostgres } from '../../../server/embedded/running-postgres';
import type { Answer, Caller } from '../caller';
import type { People } from './kill-load';
import type { Ledger } from './ledger';
import { until } from './poll';
import { type ServerProcess, startSecond } from './server-process';

/** What the checks of a run share. */
export interface Scene {
  readonly bundle: string;
  readonly folder: string;
  /** Of the database; undefined: the server's own, in its folder. */
  readonly databaseUrl?: string;
  readonly ledger: Ledger;
  readonly faults: string[];
  readonly random: () => number;
}

/** All that was acknowledged since then is there, as it was told. */
export async function checkSince(
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

export async function checkSecondStart({ bundle, folder, faults }: Scene, server: ServerProcess) {
  const { code, said } = await startSecond(bundle, folder);
  const named = said.includes(`process id ${server.pid}`);
  if (code !== 2 || !named) faults.push(`a second server was not refused: ${code}, ${said}`);
}

export async function checkTrail(scene: Scene): Promise<void> {
  await withDatabase(scene, async (db) => {
    const { flaws } = await verifyDatabase(db, 'acme');
    scene.faults.push(...flaws.map((flaw) => JSON.stringify(flaw)));
  });
}

/** Nothing more is stored than was acknowledged. */
export async function checkCounts(scene: Scene): Promise<void> {
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
  { folder, databaseUrl }: Scene,
  act: (db: ReturnType<typeof connect>) => Promise<void>,
): Promise<void> {
  const db = connect(databaseUrl ?? (await runningPostgres(folder)) ?? '');
  try {
    await act(db);
  } finally {
    await db.destroy();
  }
}
