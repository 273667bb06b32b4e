import { useEffect, useState } from 'preact/hooks';
import type { Askable, TurnAct } from '../../components/desk/turn-menu';
import { openStage } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';

/** Whose turn it is: who may be asked, and the acts. */
export function useTurn(
  submission: Submission | undefined,
  isServer: boolean,
  onChanged: (submission: Submission) => void,
) {
  const [askable, setAskable] = useState<Askable>();
  const group =
    isServer && submission?.state === 'pending' ? openStage(submission).group : undefined;
  useEffect(() => {
    let isOld = false;
    const read = async () => {
      const answer = group ? await ask('group.people', { group }) : undefined;
      if (!isOld) setAskable(answer?.ok ? answer.value : undefined);
    };
    void read();
    return () => {
      isOld = true;
    };
  }, [group]);
  const act = useAct((turn: TurnAct, of: Submission) =>
    ask('turn.act', { id: of.id, turn: { ...turn, version: of.version } }),
  );
  const onAct = async (turn: TurnAct) => {
    const done = submission && (await act.run(turn, submission));
    if (done) onChanged(done.submission);
  };
  return { turn: { askable, onAct }, busy: act.busy, problem: act.problem };
}
