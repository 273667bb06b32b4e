import { useState } from 'preact/hooks';
import type { BulkResult } from '../../components/desk/bulk-bar';
import { excerptOf } from '../../components/desk/excerpt';
import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import type { Queue } from './use-queue';

/** Approves several at once; each has its own answer. */
export function useBulkApproval(queue: Queue) {
  const [results, setResults] = useState<readonly BulkResult[]>([]);
  const act = useAct((items: readonly Submission[]) =>
    ask('decisions.bulk', { items: items.map(approval) }),
  );
  const onApprove = async (ids: readonly string[]) => {
    const items = queue.items.filter(({ id }) => ids.includes(id));
    const answer = await act.run(items);
    setResults(
      (answer?.answers ?? []).flatMap(({ submissionId, problem }) => {
        const item = items.find(({ id }) => id === submissionId);
        if (!item) return [];
        const text = excerptOf(currentRevision(item).draft);
        return [{ id: submissionId, author: item.author.name, text, problem }];
      }),
    );
    await queue.refresh();
  };
  return { results, onApprove, sending: act.busy, problem: act.problem };
}

/** Exactly what was on the screen. */
function approval(item: Submission) {
  const { revision, contentHash } = currentRevision(item);
  return {
    submissionId: item.id,
    verdict: 'approve' as const,
    reason: '',
    revision,
    contentHash,
    version: item.version,
  };
}
