import { refreshPerson } from '../../platform/enrol';
import { browser } from '../../platform/extension-api';
import { inTurn } from '../../platform/in-turn';
import { lookForNews, type News } from '../../platform/live-news';
import { logBug } from '../../platform/log';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { dropOldPostTexts } from '../../platform/picked-posts';
import { dropOldReleases } from '../../platform/releases';
import { sendRuleSigns } from '../../platform/rule-signs';
import { dropOldSafetyCopies } from '../../platform/safety-copies';
import { refreshOldSampling } from '../../platform/sampling';
import { sendSiteHealth } from '../../platform/site-health-sender';
import { refreshStops } from '../../platform/stops';
import { readParsed } from '../../platform/stored-parsed';
import { showWaiting } from './badge';
import { followManaged } from './follow-managed';
import { makeIndex } from './make-index';
import { coverOpenTabs } from './open-tabs';
import { outbox, queueNow } from './queues';

export const ROUND = 'guidepost round';
/** The shortest that browsers allow a packed extension. */
const PERIOD_MINUTES = 0.5;
const FEED_MS = 50_000;
/** So often the lists are read though nothing was told. */
const CALM_MS = 5 * 60_000;

/** Each part on its own: one that fails does not stop the others. */
export function round(): Promise<void> {
  return inTurn('round', async () => {
    await attempt('outbox', () => outbox.drain());
    await attempt('stops', refreshStops);
    await attempt('pack feed', checkFeedIfOld);
    await attempt('queue', refreshQueue);
    await attempt('sampling', () => refreshOldSampling(Date.now()));
    await attempt('site health', () => sendSiteHealth(Date.now()));
    await attempt('rule signs', () => sendRuleSigns(Date.now()));
    await attempt('releases', () => dropOldReleases(Date.now()));
    await attempt('safety copies', () => dropOldSafetyCopies(Date.now()));
    await attempt('texts of posts', () => dropOldPostTexts(Date.now()));
  });
}

export async function wake(): Promise<void> {
  await attempt('outbox', () => outbox.drain('all'));
  await round();
}

/** At each start of the worker. The stored pack is verified again from its bytes each time. */
export async function startRounds(): Promise<void> {
  await attempt('open tabs', coverOpenTabs);
  await attempt('alarm', async () => {
    const known = await browser.alarms.get(ROUND);
    if (!known) await browser.alarms.create(ROUND, { periodInMinutes: PERIOD_MINUTES });
  });
  await attempt('stored pack', restorePack);
  await attempt('managed settings', followManaged);
  await round();
  await makeIndex();
}

async function checkFeedIfOld(): Promise<void> {
  const { checkedAt } = await readParsed('packStatus');
  // A clock that was ahead and was set right must not stop the looks.
  if (checkedAt && Math.abs(Date.now() - Date.parse(checkedAt)) < FEED_MS) return;
  await checkFeed(Date.now());
}

async function refreshQueue(): Promise<void> {
  const queue = await queueNow();
  if (!queue) return;
  const mine = await readParsed('mine');
  const isOld = Date.now() - Date.parse(mine.at || '1970-01-01') >= CALM_MS;
  if (isOld) await refreshPerson();
  const news = await newsNow();
  if (!isOld && !news.isThere) return;
  const read = await queue.refreshMine();
  const waiting = await showWaiting(queue);
  if (read.ok && waiting.ok) await news.keep();
}

/** The queue of this browser tells nothing of itself; it is near. */
async function newsNow(): Promise<News> {
  const { kind } = await readParsed('connection');
  return kind === 'server' ? lookForNews() : { isThere: true, keep: async () => undefined };
}

async function attempt(place: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    logBug(place, error);
  }
}
