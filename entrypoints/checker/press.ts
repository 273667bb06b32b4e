import { logBug } from '../../platform/log';
import { ask } from '../../platform/messenger';
import type { Press } from '../composer.content/bridge';
import { type Assessment, assess, readDraft, type Sources } from './assess';
import type { Board } from './board';
import { followPost } from './follow-post';
import { recordPass } from './records';
import { dialogKind, problemOf } from './shown-state';

/** A press of Post: the draft is read and checked in this very turn, whatever was known before. */
export function decidePress(sources: Sources, board: Board, press: Press): 'pass' | 'hold' {
  const assessment = assess(sources, readDraft(sources, press), press.composer);
  const { key } = board.met(press, assessment);
  if (assessment.hold.kind === 'pass') {
    letGo(sources, assessment, press);
    return 'pass';
  }
  const kind = dialogKind(assessment);
  if (kind) board.hold({ key, kind, isSending: false, problem: problemOf(assessment) });
  return 'hold';
}

function letGo(sources: Sources, assessment: Assessment, { composer }: Press): void {
  if (assessment.hold.because === 'approved') {
    spendReceipt(sources, assessment, composer);
    return;
  }
  if (assessment.hold.because === 'released') followPost(sources, composer);
  recordPass(assessment, sources).catch((error) => logBug('recording a post', error));
}

function spendReceipt(
  { adapter, receipts, health }: Sources,
  { here, receipt }: Assessment,
  composer: Press['composer'],
): void {
  const submission = here.same;
  if (!receipt || !submission) return;
  receipts.use({
    receipt,
    looksPosted: () => adapter.looksPosted(composer),
    onUnseen: () => health.posted(composer, false),
    onPosted: () => {
      health.posted(composer, true);
      const { jti: receiptId, contentHash } = receipt;
      ask('submission.posted', {
        key: crypto.randomUUID(),
        id: submission.id,
        receiptId,
        contentHash,
      }).catch((error) => logBug('recording an approved post', error));
    },
  });
}
