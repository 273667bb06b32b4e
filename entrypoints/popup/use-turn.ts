import { useCallback, useState } from 'preact/hooks';
import type { TurnAct } from '../../components/desk/turn-menu';
import { ok, type Result } from '../../domain/problem';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';
import { useAct } from '../pages/use-act';
import { useAsked } from '../pages/use-asked';

/** Whose turn it is: who may be asked, and the acts. */
export function useTurn(
  submission: Submission | undefined,
  { isServer, news }: { isServer: boolean; news: number },
  onChanged: (submission: Submission) => void,
) {
  const group =
    isServer && submission?.state === 'pending' ? openStage(submission).group : undefined;
  const askable = useAskable(group, news);
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

/** Who may be asked of a group; nobody of a group before. */
function useAskable(group: string | undefined, news: number) {
  const read = useCallback(async () => {
    const answer = await ask('group.people', { group: group ?? '' });
    return answer.ok ? ok({ group, people: answer.value }) : answer;
  }, [group]);
  const { value } = useAsked(group ? read : undefined, news);
  return value?.group === group ? value?.people : undefined;
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
