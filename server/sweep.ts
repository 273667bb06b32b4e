import type { FastifyBaseLogger } from 'fastify';
import { purgeHourly } from './audit/retention/purge-due';
import type { House } from './house';
import { forgetEndedItems } from './identity/oauth-items';
import { forgetOldChanges } from './live/read-changes';
import { forgetDeadMessages } from './messages/deliveries';
import { forgetOldRuleSigns } from './rule-signs/list-rule-signs';
import { forgetOldSiteHealth } from './site-health/list-site-health';
import { expireDue } from './submissions/expire-submissions';
import { forgetOldKeys } from './submissions/once-per-key';
import { watchDueTimes } from './workflow/watch-due-times';

const EVERY_MS = 60_000;

/** Ends what is past its time even if nobody looks at it. */
export function sweepRegularly(house: House, log: FastifyBaseLogger): { stop(): void } {
  const purge = purgeHourly(house);
  const timer = setInterval(() => {
    sweep(house)
      .then(purge)
      .catch((error: unknown) => log.error({ err: error }, 'sweep'));
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function sweep(house: House): Promise<void> {
  await expireDue(house);
  await watchDueTimes(house);
  await forgetOldKeys(house);
  await forgetEndedItems(house);
  await forgetOldSiteHealth(house);
  await forgetOldRuleSigns(house);
  await forgetDeadMessages(house);
  await forgetOldChanges(house);
}
