import type { ProblemCode } from '../../domain/problem';
import { browser } from '../../platform/extension-api';
import { logProblem } from '../../platform/log';
import { type ManagedSettings, readManaged } from '../../platform/managed-settings';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { readParsed } from '../../platform/stored-parsed';
import { connect } from './connection-handlers';

const FOLLOWED = 'managed settings followed';

/** IT's settings, whenever they come: the policy from its address, the server by its code, the mode of holding. */
export async function followManaged(): Promise<void> {
  const settings = await readManaged();
  const asText = JSON.stringify(settings);
  if ((await browser.storage.session.get(FOLLOWED))[FOLLOWED] === asText) return;
  await browser.storage.session.set({ [FOLLOWED]: asText });
  await enrolByPolicy(settings);
  if (settings.mode) await restorePack();
  if (settings.configUrl || settings.rootHash) await checkFeed(Date.now());
}

/** What may be better in a while; a code that is refused stays refused. */
const PASSING: readonly ProblemCode[] = [
  'offline',
  'server-unreachable',
  'server-error',
  'rate-limited',
];

async function enrolByPolicy({ serverUrl, enrolmentCode }: ManagedSettings): Promise<void> {
  const { kind } = await readParsed('connection');
  if (!serverUrl || !enrolmentCode || kind !== 'none') return;
  const connected = await connect(serverUrl, enrolmentCode);
  if (connected.ok) return;
  logProblem('enrolment by IT', connected.problem);
  // A browser that starts before its network does tries again at the worker's next start.
  if (PASSING.includes(connected.problem.code)) await browser.storage.session.remove(FOLLOWED);
}
