import type { Account, Site } from '../../domain/draft';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';

const AGAIN_AFTER_MS = [5_000, 30_000, 120_000];

/** Writes down that a post went out unchecked; what kept the checker away may keep this away for a while too. */
export async function recordUnchecked(
  site: Site,
  account: Account,
  { pack }: Policy,
): Promise<void> {
  const message = {
    key: crypto.randomUUID(),
    record: {
      kind: 'posted-unchecked' as const,
      site,
      accountId: account.id,
      ruleIds: [],
      pack: { id: pack.id, version: pack.version },
    },
  };
  for (const wait of [0, ...AGAIN_AFTER_MS]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await ask('record.add', message).catch(() => undefined);
    if (answer?.ok) return;
  }
}
