import '../../platform/jitless';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../platform/extension-api';
import { watchManaged } from '../../platform/managed-settings';
import { answer } from '../../platform/message-listener';
import { watchStored } from '../../platform/stored-item';
import { keepBadge } from './badge';
import { followManaged } from './follow-managed';
import { handlers } from './handlers';
import { makeIndex } from './make-index';
import { openSettingsOnInstall } from './on-install';
import { openNoticeByShortcut } from './open-notice';
import { ROUND, round, startRounds, wake } from './round';

export default defineBackground(() => {
  answer(handlers);
  browser.runtime.onInstalled.addListener(openSettingsOnInstall);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ROUND) void round();
  });
  openNoticeByShortcut();
  watchManaged(() => void followManaged());
  keepBadge();
  globalThis.addEventListener('online', () => void wake());
  watchStored('policy', () => void makeIndex());
  void startRounds();
});
