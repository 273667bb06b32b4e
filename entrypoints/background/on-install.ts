import { browser } from '../../platform/extension-api';
import { logBug } from '../../platform/log';

/** A person who installed it sees the settings once; not where IT did. */
export async function openSettingsOnInstall({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  try {
    const { installType } = await browser.management.getSelf();
    if (installType !== 'admin') await browser.runtime.openOptionsPage();
  } catch (error) {
    logBug('first start', error);
  }
}
