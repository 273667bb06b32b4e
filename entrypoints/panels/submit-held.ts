import type { HoldSaid } from '../../components/page/hold-dialog';
import { failed, type Problem } from '../../domain/problem';
import { ask } from '../../platform/messenger';
import type { Sources } from '../checker/assess';
import type { Board } from '../checker/board';
import { createSender } from './submit-draft';
import { picturedDraft } from './whole-draft';

/** The dialog's main button: sends the draft and says in the dialog how it went. */
export function createSubmit(
  sources: Sources,
  board: Board,
): (key: number, said: HoldSaid) => Promise<void> {
  const send = createSender();
  return async (key, said) => {
    const [held, view, policy] = [board.held(), board.view(key), sources.engine.policy()];
    if (!held || !view || !policy || held.isSending) return;
    board.hold({ ...held, isSending: true, problem: undefined });
    const draft = await picturedDraft(sources, view);
    const assessment = { ...view.assessment, draft };
    const sent = await send({ ...said, assessment, policy });
    // Closed meanwhile: the chip says how it went on.
    if (board.held()?.key !== key) return;
    if (sent.kind === 'sent') return board.hold({ ...held, kind: 'sent', isSending: false });
    if (sent.kind === 'queued') {
      // The row in the outbox knows why; until it says so, this is what can be said.
      const problem = board.view(key)?.assessment.queued?.problem ?? notReached();
      return board.hold({ ...held, kind: 'queued', isSending: false, problem });
    }
    board.hold({ ...held, isSending: false, problem: sent.problem });
    // A refusal may mean that my list is old, as after a decision that was not seen here.
    ask('mine.refresh', {}).catch(() => undefined);
  };
}

/** Kept in the outbox: not lost, not sent. */
function notReached(): Problem {
  const code = navigator.onLine ? 'server-unreachable' : 'offline';
  return failed(code, 'The draft waits in the outbox.', 'It is sent by itself.').problem;
}
