import { Card } from '../../components/page/card';
import { sameMedia, wholeText } from '../../domain/draft';
import { currentRevision } from '../../domain/submission';
import type { Assessment } from '../checker/assess';
import { isWaiting } from '../checker/shown-state';
import type { View } from '../checker/views';
import type { Acts } from './acts';
import { isOfSameParts, type SafetyCopies } from './safety-copies';
import { openSubmission } from './submit-draft';

interface DraftCardProps {
  readonly view: View;
  readonly acts: Acts;
  readonly help: string | undefined;
  readonly copies: SafetyCopies;
}

/** The card of one composer, with the buttons that its draft has use for. */
export function DraftCard({ view, acts, help, copies }: DraftCardProps) {
  const { key, assessment, problem, composer } = view;
  const { check, draft, here, queued, refusedReceipt } = assessment;
  return (
    <Card
      id={`card-${key}`}
      findings={check.findings}
      draft={draft}
      // Without its receipt an approval lets nothing out.
      submission={refusedReceipt ? undefined : here.same}
      changed={changedOf(assessment)}
      problem={problem ?? refusedReceipt}
      outbox={queued}
      partial={composer.place === 'unknown'}
      help={help}
      earlier={earlierText(view, acts, copies)}
      onFix={(finding) => acts.fix(key, finding)}
      onClose={() => acts.toggle(key)}
      {...(composer.place !== 'unknown' && waysOut(key, assessment, acts))}
    />
  );
}

function earlierText({ key, assessment }: View, acts: Acts, copies: SafetyCopies) {
  const { draft } = assessment;
  const copy = copies.before(draft);
  if (!copy) return undefined;
  const text = copy.parts.join('\n\n');
  return {
    text,
    at: copy.at,
    onCopy: () => acts.copy(text),
    onPutBack: isOfSameParts(copy, draft) ? () => acts.putBack(key) : undefined,
    onForget: () => acts.forgetCopies(key),
  };
}

function waysOut(key: number, assessment: Assessment, acts: Acts) {
  const { hold, queued } = assessment;
  const because = hold.kind === 'hold' ? hold.because : undefined;
  return {
    onSubmit: because === 'sign-off' || because === 'changed' ? () => acts.explain(key) : undefined,
    onAskReason:
      because === 'justify' || isStuck(assessment) ? () => acts.askReason(key) : undefined,
    // A new version on its way would be refused, were the submission withdrawn under it.
    onWithdraw:
      openSubmission(assessment) && !isWaiting(queued) ? () => acts.withdraw(key) : undefined,
    onDismiss: queued?.state === 'refused' ? () => acts.dismiss(key) : undefined,
  };
}

/** Waits for a server that does not answer: then a written reason may be enough, which the background decides. */
function isStuck({ hold, queued }: Assessment): boolean {
  return hold.because === 'pending' && isWaiting(queued) && queued?.problem !== undefined;
}

export function changedOf({ hold, here, draft }: Assessment) {
  if (hold.because !== 'changed' || !here.earlier) return undefined;
  const before = currentRevision(here.earlier).draft;
  const media = !sameMedia(before, draft);
  return { before: wholeText(before), after: wholeText(draft), media };
}
