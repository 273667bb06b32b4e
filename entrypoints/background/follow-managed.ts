import { browser } from '../../platform/extension-api';
import { logProblem } from '../../platform/log';
import { readManaged } from '../../platform/managed-settings';
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
  const { serverUrl, enrolmentCode } = settings;
  const { kind } = await readParsed('connection');
  if (serverUrl && enrolmentCode && kind === 'none') {
    const connected = await connect(serverUrl, enrolmentCode);
    if (!connected.ok) logProblem('enrolment by IT', connected.problem);
  }
  if (settings.mode) await restorePack();
  if (settings.configUrl || settings.rootHash) await checkFeed(Date.now());
}
