import { useEffect, useState } from 'preact/hooks';
import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';

/** May I post without approval in an emergency? Asked once, and only where it could matter. */
export function useGlass(submission: Submission | undefined, me: string, isServer: boolean) {
  const [may, setMay] = useState(false);
  const canMatter = isServer && submission?.author.id === me && submission.state === 'pending';
  useEffect(() => {
    if (!canMatter) return;
    ask('glass.may', {}).then((answer) => setMay(answer.ok && answer.value.may));
  }, [canMatter]);
  const act = useAct((reason: string, of: Submission) => {
    const { draft, findings, topics, note, pack } = currentRevision(of);
    const key = crypto.randomUUID();
    return ask('glass.break', {
      key,
      reason,
      submission: { draft, findings, topics: topics ?? [], note, pack },
    });
  });
  /** The receipt is in a submission of its own; what waited is taken out of the queue, or there would be two of one text. */
  const onBreak = async (reason: string) => {
    const done = submission && (await act.run(reason, submission));
    if (!done || !submission) return undefined;
    await ask('submission.withdraw', { id: submission.id, version: submission.version });
    return done.submission;
  };
  return { may: may && canMatter, onBreak, busy: act.busy, problem: act.problem };
}
