import type { RecordRequest } from '../../domain/api';
import { isEmpty } from '../../domain/draft';
import { ask } from '../../platform/messenger';
import { readStored } from '../../platform/stored-item';
import type { Assessment, Sources } from './assess';

const NOTED = new Set(['warn', 'review-after']);

/**
 * What goes on record when a post passes: which rules it passed with. Where posts are picked for a look afterwards, a post that nothing
 * was found in as well, and the background keeps the text until its author says what to do with it.
 */
export async function recordPass(
  { draft, check, hold }: Assessment,
  { engine, hashes }: Sources,
): Promise<void> {
  const policy = engine.policy();
  const contentHash = await hashes.of(draft);
  // Its reason was recorded when it was written.
  if (hold.because === 'released') await ask('release.use', { contentHash });
  const isWatched = (await readStored('sampling'))?.draws === true;
  const kind = kindOf({ check, hold }) ?? (isWatched ? clearKind({ draft, hold }) : undefined);
  if (!policy || !kind) return;
  await ask('record.add', {
    key: crypto.randomUUID(),
    ...(isWatched && { draft }),
    record: {
      kind,
      site: draft.site,
      accountId: draft.account.id,
      contentHash,
      ruleIds: [...new Set(check.findings.map((finding) => finding.ruleId))].slice(0, 200),
      pack: { id: policy.pack.id, version: policy.pack.version },
    },
  });
}

function kindOf({
  check,
  hold,
}: Pick<Assessment, 'check' | 'hold'>): RecordRequest['kind'] | undefined {
  if (check.isPending) return 'posted-unchecked';
  if (hold.because === 'monitor') return 'warned';
  if (hold.because !== 'clear') return undefined;
  return check.findings.some(({ action }) => NOTED.has(action)) ? 'warned' : undefined;
}

function clearKind({ draft, hold }: Pick<Assessment, 'draft' | 'hold'>) {
  return hold.because === 'clear' && !isEmpty(draft) ? 'posted-clear' : undefined;
}
