import { useEffect, useState } from 'preact/hooks';
import type { Askable, TurnAct } from '../../components/desk/turn-menu';
import type { Result } from '../../domain/problem';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
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
  const [toldOf, setToldOf] = useState<string>();
  const act = useAct(askFor);
  const onAct = async (turn: TurnAct) => {
    setToldOf(undefined);
    const done = submission && (await act.run(turn, submission));
    if (done?.submission) onChanged(done.submission);
    else if (done) setToldOf(submission?.id);
  };
  return {
    turn: { askable, onAct },
    wasHandedOn: submission !== undefined && toldOf === submission.id,
    busy: act.busy,
    problem: act.problem,
  };
}

/** The submission as it is then; none where the act changes nothing about it. */
function askFor(turn: TurnAct, of: Submission): Promise<Result<{ submission?: Submission }>> {
  if (turn.act === 'hand-on') {
    const { act: _handOn, ...handOff } = turn;
    return ask('draft.hand-on', { key: crypto.randomUUID(), id: of.id, handOff });
  }
  const { version } = of;
  if (turn.act !== 'reconfirm') return ask('turn.act', { id: of.id, turn: { ...turn, version } });
  const { revision, contentHash } = currentRevision(of);
  return ask('turn.act', { id: of.id, turn: { ...turn, version, revision, contentHash } });
}
