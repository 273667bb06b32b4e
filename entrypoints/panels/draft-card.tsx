import { Card } from '../../components/page/card';
import { isEmpty, sameMedia, wholeText } from '../../domain/draft';
import type { PersonRef } from '../../domain/person';
import { failed, type Problem } from '../../domain/problem';
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
  readonly principals: () => readonly PersonRef[];
  readonly storesDrafts: boolean;
}

/** The card of one composer, with the buttons that its draft has use for. */
export function DraftCard(props: DraftCardProps) {
  const { view, acts, help, copies } = props;
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
      problem={problem ?? refusedReceipt ?? whyNotSent(props)}
      outbox={queued}
      partial={composer.place === 'unknown'}
      help={help}
      earlier={earlierText(view, acts, copies)}
      onFix={(finding) => acts.fix(key, finding)}
      onClose={() => acts.toggle(key)}
      {...(composer.place !== 'unknown' && waysOut(props))}
    />
  );
}

/** Where a draft would have to be sent, and none is taken; unless the outbox says so already. */
function whyNotSent({ view, storesDrafts }: DraftCardProps): Problem | undefined {
  const { assessment } = view;
  const isSaid = assessment.queued?.problem?.code === 'drafts-not-stored';
  if (storesDrafts || isSaid || !waitsForOthers(assessment)) return undefined;
  return failed('drafts-not-stored', 'No drafts are taken.', 'Ask in another way.').problem;
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

function waysOut(props: DraftCardProps) {
  const { key, assessment } = props.view;
  const { acts } = props;
  const { hold, queued } = assessment;
  return {
    ...(props.storesDrafts && waysToSend(props)),
    onAskReason:
      hold.because === 'justify' || isStuck(assessment) ? () => acts.askReason(key) : undefined,
    // A new version on its way would be refused, were the submission withdrawn under it.
    onWithdraw:
      openSubmission(assessment) && !isWaiting(queued) ? () => acts.withdraw(key) : undefined,
    onDismiss: queued?.state === 'refused' ? () => acts.dismiss(key) : undefined,
  };
}

function waysToSend({ view: { key, assessment }, acts, principals }: DraftCardProps) {
  if (isForNobody(assessment)) {
    return principals().length > 0 ? { onSubmitInName: () => acts.offerInName(key) } : {};
  }
  if (!waitsForOthers(assessment)) return {};
  return {
    onSubmit: () => acts.explain(key),
    onApart: isLikeMine(assessment) ? () => acts.explain(key, true) : undefined,
  };
}

function waitsForOthers({ hold: { because } }: Assessment): boolean {
  return because === 'sign-off' || because === 'changed';
}

/** Looks like a draft of mine that is open, and is not that very text. */
function isLikeMine(assessment: Assessment): boolean {
  const { earlier } = assessment.here;
  return earlier !== undefined && openSubmission(assessment) === earlier;
}

/** No rule and no person keeps it from going out, and nobody was asked yet. */
function isForNobody({ hold, draft, here }: Assessment): boolean {
  return hold.because === 'clear' && !isEmpty(draft) && !here.same && !here.earlier;
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
