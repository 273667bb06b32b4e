import { rm } from 'node:fs/promises';
import { openDatabase } from '../../../server/database/open-database';
import type { House } from '../../../server/house';
import { buildApp } from '../../../server/http/app';
import { listen } from '../../../server/listen';
import { saveOrganisation } from '../../../server/organisation';
import { readSettings } from '../../../server/settings';
import { caller } from '../caller';
import { insiders } from '../matrix/actors';
import { castFor, letWriters } from '../matrix/cast-for';
import type { Cast } from '../matrix/row';
import { DIRECTORY_TOKEN } from '../matrix/rows/directory-rows';
import { temporaryFolder } from '../temporary-folder';
import type { TestServer } from '../with-server';
import { type FailingDatabase, failingDatabase } from './failing-database';
import { type RowCounts, rowCounter } from './row-counts';
import { aTrialHouse } from './trial-house';

/** Two servers of one organisation on one database: one that works, to make what acts are about, and one whose database fails on demand. */
export interface FailingServer {
  /** Of the one that fails. */
  readonly url: string;
  readonly failing: FailingDatabase;
  readonly house: House;
  /** Of this organisation, now. */
  readonly countRows: () => Promise<RowCounts>;
  readonly people: Cast['people'];
  readonly cast: Cast;
  stop(): Promise<void>;
}

/** Without what a server does by itself from time to time: nothing but the acts changes the database. */
export async function openFailingServer(url: string): Promise<FailingServer> {
  const folder = await temporaryFolder();
  const settings = readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    GUIDEPOST_DATA: folder,
    GUIDEPOST_REQUESTS_PER_MINUTE: '1000000',
    GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000000',
    GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN,
  });
  const db = await openDatabase(url);
  const house = await aTrialHouse(db);
  await saveOrganisation(db, house.organisation);
  const failing = failingDatabase(url);
  const sound = await buildApp(house, settings);
  const failingApp = await buildApp({ ...house, db: failing.db }, settings);
  const running = { url: await listen(sound, settings), db, house };
  const ours = { running } as unknown as TestServer;
  const people = await insiders(ours);
  await letWriters(caller(running.url, people.admin.token));
  return {
    url: await listen(failingApp, settings),
    failing,
    house,
    countRows: await rowCounter(house),
    people,
    cast: castFor(ours, people, 'owner'),
    stop: async () => {
      for (const app of [sound, failingApp]) {
        app.server.closeAllConnections();
        await app.close();
      }
      await db.destroy();
      await failing.db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
