import type { HoldSaid } from '../../components/page/hold-dialog';
import type { PageWords } from '../../components/words/page-language';
import type { Finding } from '../../domain/finding';
import { failed, type Problem, type Result } from '../../domain/problem';
import { ask } from '../../platform/messenger';
import type { Board } from '../checker/board';
import { dialogKind, problemOf as problemBefore } from '../checker/shown-state';
import type { View } from '../checker/views';
import { applyFix } from './apply-fix';
import type { FixNote } from './fix-note';
import type { PanelSources } from './panel-sources';
import { putTextBack } from './put-text-back';
import { openSubmission } from './submit-draft';
import { createSubmit } from './submit-held';
import { settledDraft } from './whole-draft';

/** What the buttons of card and dialog do. */
export interface Acts {
  readonly toggle: (key: number) => void;
  readonly closeDialog: () => void;
  /** From the card: shows the dialog in which the draft is submitted. */
  readonly explain: (key: number, isApart?: boolean) => void;
  /** From the card: the dialog in which a draft that nothing holds is sent in somebody's name. */
  readonly offerInName: (key: number) => void;
  readonly submit: (key: number, said: HoldSaid) => void;
  readonly withdraw: (key: number) => void;
  /** Its author saw that the server refused it. */
  readonly dismiss: (key: number) => void;
  readonly askReason: (key: number) => void;
  readonly fix: (key: number, finding: Finding) => void;
  readonly copy: (text: string) => void;
  /** The text from before a change of ours. */
  readonly putBack: (key: number) => void;
  readonly forgetCopies: (key: number) => void;
}

type Write = (view: View) => Promise<FixNote | undefined>;

export function createActs(sources: PanelSources, board: Board, { say }: PageWords): Acts {
  return {
    toggle: board.toggle,
    closeDialog: () => board.hold(undefined),
    explain,
    offerInName: (key) =>
      board.hold({ key, kind: 'in-name', isSending: false, problem: undefined }),
    submit: createSubmit(sources, board),
    withdraw: (key) => void withdraw(key),
    dismiss: (key) => void dismiss(key),
    askReason: (key) => void askReason(key),
    fix: (key, finding) => void write(key, (view) => applyFix(sources, view, finding)),
    copy: (text) => void navigator.clipboard.writeText(text),
    putBack: (key) => void write(key, (view) => putTextBack(sources, view)),
    forgetCopies: (key) => void forgetCopies(sources, board.view(key)),
  };

  function explain(key: number, isApart = false): void {
    const view = board.view(key);
    const kind = view && dialogKind(view.assessment);
    const problem = view && problemBefore(view.assessment);
    if (kind) board.hold({ key, kind, isSending: false, problem, isApart });
  }

  async function withdraw(key: number): Promise<void> {
    const view = board.view(key);
    const submission = view && openSubmission(view.assessment);
    if (!submission) return;
    const { id, version } = submission;
    board.patch(key, {
      problem: problemOf(await asked(ask('submission.withdraw', { id, version }))),
    });
  }

  async function dismiss(key: number): Promise<void> {
    const row = board.view(key)?.assessment.queued;
    if (!row) return;
    const answer = await asked(ask('outbox.dismiss', { key: row.key }));
    board.patch(key, { problem: problemOf(answer) });
  }

  async function askReason(key: number): Promise<void> {
    const view = board.view(key);
    if (!view) return;
    const problem = problemOf(await asked(openReason(sources, view)));
    board.hold(undefined);
    board.patch(key, { problem, isOpen: problem !== undefined });
  }

  async function write(key: number, how: Write): Promise<void> {
    const view = board.view(key);
    if (!view) return;
    // A modal dialog makes the editor deaf.
    board.hold(undefined);
    const note = await how(view);
    board.reassess();
    board.patch(key, { note: note && { text: say(`note.${note.word}`), copy: note.copy } });
  }
}

async function forgetCopies({ copies }: PanelSources, view: View | undefined): Promise<void> {
  if (view) await copies.forget(view.assessment.draft);
}

/** With the hashes of all files, so that the reason is for exactly these. */
async function openReason(sources: PanelSources, view: View) {
  const draft = await settledDraft(sources, view);
  const contentHash = await sources.hashes.of(draft);
  const { check, here } = view.assessment;
  return ask('reason.open', {
    draft,
    findings: [...check.findings],
    contentHash,
    ...(here.earlier && { apartFrom: here.earlier.id }),
  });
}

async function asked<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    return failed('server-error', String(error), 'Try again.');
  }
}

function problemOf(answer: Result<unknown>): Problem | undefined {
  return answer.ok ? undefined : answer.problem;
}
