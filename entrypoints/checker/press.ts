import { logBug } from '../../platform/log';
import type { Press } from '../composer.content/bridge';
import type { AfterPressHere } from './after-press-here';
import { type Assessment, assess, readDraft, type Sources } from './assess';
import type { Board } from './board';
import { recordPass } from './records';
import { dialogKind, problemOf } from './shown-state';

interface PressSide {
  readonly sources: Sources;
  readonly board: Board;
  readonly afterPress: AfterPressHere;
}

/** A press of Post: the draft is read and checked in this very turn, whatever was known before. */
export function decidePress(side: PressSide, press: Press): 'pass' | 'hold' {
  const { sources, board } = side;
  const assessment = assess(sources, readDraft(sources, press), press.composer);
  const { key } = board.met(press, assessment);
  if (assessment.hold.kind === 'pass') {
    letGo(side, assessment, press);
    return 'pass';
  }
  const kind = dialogKind(assessment);
  if (kind) board.hold({ key, kind, isSending: false, problem: problemOf(assessment) });
  return 'hold';
}

function letGo({ sources, afterPress }: PressSide, assessment: Assessment, press: Press): void {
  const { here, receipt, hold } = assessment;
  const isApproved = hold.because === 'approved';
  const at = performance.now();
  const approval = isApproved && receipt && here.same ? { id: here.same.id, receipt } : undefined;
  if (approval) sources.receipts.take(approval.receipt.jti);
  const wasHeld = isApproved || hold.because === 'released';
  const letGoNow = { press, assessment, approval, pressedAt: Date.now(), at };
  afterPress.pressed(at, wasHeld ? letGoNow : undefined);
  if (isApproved) return;
  recordPass(assessment, sources).catch((error) => logBug('recording a post', error));
}
