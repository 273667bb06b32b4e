import { readSettings } from './settings';
import { StartProblem } from './start-problem';
import { type RunningServer, startServer } from './start-server';

// The door of the built bundle (.output/server/main.mjs): scripts/*.mjs can import nothing behind it.
// biome-ignore lint/performance/noBarrelFile: one bundle needs one door
export { seedDemonstration } from './demonstration';
export { invitePerson } from './invite-person';
export { readSettings } from './settings';
export { startServer } from './start-server';

/**
 * Runs the server until it is told to stop (Ctrl+C, SIGTERM). A wrong setting ends it with exit code 2 and one sentence; its own database
 * gone for good with exit code 1, so that who watches over it starts it again.
 */
export async function serve(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const server = await startServer(settings);
    const database = settings.databaseUrl ? 'at DATABASE_URL' : `in ${settings.dataFolder}`;
    console.log(
      `Guidepost server for ${settings.organisation.name}: ${server.url} (database ${database}). Stop with Ctrl+C.`,
    );
    await Promise.race([stopSignal(), server.databaseLost.then(tellOfLoss)]);
    await stopInTime(server);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function tellOfLoss(): void {
  console.error('The database does not run any more, and does not start again: the server ends.');
  process.exitCode = 1;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

const LAST_MOMENT_MS = 10_000;

/** A part that hangs must not keep the process: the database recovers from its log at the next start. */
async function stopInTime(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
  await server.stop();
}
