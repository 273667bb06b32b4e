import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

const readMay = () => ask('glass.may', {});

interface GlassPlace {
  readonly me: string;
  readonly isServer: boolean;
  /** Another number each time that the server told of a change. */
  readonly news: number;
}

/** May I post without approval in an emergency? Asked only where it could matter. */
export function useGlass(submission: Submission | undefined, { me, isServer, news }: GlassPlace) {
  const canMatter = isServer && submission?.author.id === me && submission.state === 'pending';
  const { value } = useAsked(canMatter ? readMay : undefined, news);
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
  return { may: canMatter && value?.may === true, onBreak, busy: act.busy, problem: act.problem };
}
