import { rm } from 'node:fs/promises';
import { newReceiptKey } from '../../../server/receipts/receipt-signer';
import { seeded } from '../../rules/random-patterns';
import { temporaryFolder } from '../temporary-folder';
import { checkCounts, checkSince } from './kill-checks';
import { startLoad } from './kill-load';
import { settle, signIn } from './kills';
import { Ledger } from './ledger';
import { pause, until } from './poll';
import { startServerProcess } from './server-process';

/** Acknowledged submissions before the kill, and again after it. */
const WORK = 10;
/** The kill comes at any moment of an act. */
const LONGEST_MS = 300;

export interface LostServerReport {
  readonly submissions: number;
  readonly decisions: number;
  readonly faults: readonly string[];
}

/**
 * Two servers on one database, both under load; one of them is killed, and the other goes on.
 * @param bundle the folder of a built server
 * @param databaseUrl of a database without tables
 */
export async function loseServer({
  bundle,
  databaseUrl,
  seed,
}: {
  bundle: string;
  databaseUrl: string;
  seed: number;
}): Promise<LostServerReport> {
  const folders = [await temporaryFolder(), await temporaryFolder()] as const;
  const ledger = new Ledger();
  const faults: string[] = [];
  const scene = { bundle, folder: folders[1], databaseUrl, ledger, faults, random: seeded(seed) };
  const settings = { DATABASE_URL: databaseUrl, GUIDEPOST_RECEIPT_KEY: await newReceiptKey() };
  const lost = await startServerProcess(bundle, folders[0], settings);
  const other = await startServerProcess(bundle, folders[1], settings);
  try {
    const visit = await signIn(other);
    const moreWork = async () => {
      const before = { sent: ledger.sent.size, decided: ledger.decided.size };
      const isDone = async () =>
        ledger.sent.size >= before.sent + WORK && ledger.decided.size > before.decided;
      await until(isDone, 'acknowledged submissions and decisions');
    };
    const loads = [
      startLoad(visit.people(lost), ledger),
      startLoad(visit.people(other), ledger),
    ] as const;
    await moreWork();
    await pause(scene.random() * LONGEST_MS);
    await lost.kill();
    await loads[0].stop();
    await moreWork();
    await loads[1].stop();
    await settle(ledger, visit.people(other));
    await checkSince(scene, visit.people(other), visit.key, { sent: 0, decided: 0 });
    await checkCounts(scene);
  } finally {
    await lost.kill();
    await other.stop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
  return {
    submissions: ledger.sent.size,
    decisions: ledger.decided.size,
    faults: [...faults, ...ledger.faults],
  };
}
