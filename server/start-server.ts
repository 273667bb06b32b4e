import { uuidv7 } from 'uuidv7';
import { anchorHeads } from './audit/anchors/anchor-heads';
import { sealRegularly } from './audit/seal-regularly';
import { type Database, openDatabase } from './database/open-database';
import type { TellOfDatabase } from './embedded/kept-postgres';
import { startPostgres } from './embedded/start-postgres';
import type { House } from './house';
import { type App, buildApp } from './http/app';
import { listen } from './listen';
import { deliverRegularly } from './messages/deliver-regularly';
import { openWays } from './messages/message-settings';
import { saveOrganisation } from './organisation';
import { keepFreshnessKey } from './packs/keep-freshness-key';
import { keepReceiptKey } from './receipts/keep-receipt-key';
import type { Settings } from './settings';
import { sweepRegularly } from './sweep';

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly db: Database;
  readonly house: House;
  /** Resolves where the server's own database is gone for good: there is nothing left to serve. */
  readonly databaseLost: Promise<void>;
  stop(): Promise<void>;
}

type Closing = () => Promise<void>;

/** Starts everything; if one part does not start, the parts before it are stopped again. */
export async function startServer(
  settings: Settings,
  clock: () => Date = () => new Date(),
): Promise<RunningServer> {
  const closings: Closing[] = [];
  const stop = async () => {
    for (const close of closings.splice(0).reverse()) await close();
  };
  try {
    return { ...(await startParts(settings, clock, closings)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(settings: Settings, clock: () => Date, closings: Closing[]) {
  const log: { app?: App['log'] } = {};
  const { db, databaseLost } = await openOwnOrGiven(settings, closings, (what) =>
    log.app?.warn(what),
  );
  await saveOrganisation(db, settings.organisation);
  const { organisation, dataFolder, receiptKey } = settings;
  const signer = await keepReceiptKey(db, { orgId: organisation.id, dataFolder, receiptKey });
  const freshnessKey = await keepFreshnessKey(dataFolder);
  const address = { publicUrl: settings.publicUrl ?? '' };
  const house: House = {
    db,
    organisation,
    signer,
    freshnessKey,
    get publicUrl() {
      return address.publicUrl;
    },
    packId: settings.packId,
    clock,
    newId: uuidv7,
  };
  const ways = await openWays(settings.messages);
  const app = await buildApp(house, settings);
  log.app = app.log;
  closings.push(() => closeApp(app));
  const url = await listen(app, settings);
  // Port 0 is known only now.
  if (settings.publicUrl === undefined) address.publicUrl = url;
  const sealing = sealRegularly(house, app.log, () => anchorHeads(house, settings.anchors));
  closings.push(sealing.stop);
  const delivering = deliverRegularly(house, app.log, ways);
  closings.push(delivering.stop);
  const sweeping = sweepRegularly(house, app.log);
  closings.push(async () => sweeping.stop());
  return { url, db, house, databaseLost };
}

async function openOwnOrGiven(settings: Settings, closings: Closing[], tell: TellOfDatabase) {
  const own = settings.databaseUrl ? undefined : await startPostgres(settings.dataFolder, tell);
  if (own) closings.push(own.stop);
  const limits = { ...settings.pool, keepsPlans: own !== undefined };
  const db = await openDatabase(own?.url ?? settings.databaseUrl ?? '', limits);
  closings.push(() => db.destroy());
  const never = new Promise<void>(() => undefined);
  return { db, databaseLost: own?.lost ?? never };
}

const PATIENCE_MS = 1_000;

/** Open requests are answered; who is still connected after a second is cut off. */
async function closeApp(app: App): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  await app.close();
  clearTimeout(cut);
}
