import { isEmpty } from '../../domain/draft';
import { ask } from '../../platform/messenger';
import type { Assessment, Sources } from './assess';

/**
 * Tells that a post passes, and what was found in it; the background decides what of it is counted or goes on record. Its text goes along
 * only where posts are picked for a look afterwards.
 */
export async function recordPass(
  { draft, check, hold }: Assessment,
  { engine, facts, hashes }: Sources,
): Promise<void> {
  const policy = engine.policy();
  if (!policy || isEmpty(draft)) return;
  const { id, version } = policy.pack;
  await ask('post.passed', {
    key: crypto.randomUUID(),
    ...(facts.current().sampling?.draws && { draft }),
    site: draft.site,
    surface: draft.surface,
    accountId: draft.account.id,
    contentHash: await hashes.of(draft),
    because: hold.because,
    check,
    pack: { id, version },
  });
}
