import { currentRevision, type State, type Submission } from '../../domain/submission';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { PlainText } from '../basic/plain-text';
import { receiptEnd } from '../basic/receipt-end';
import { LOOK_OF } from '../basic/states';
import type { PageKey } from '../words/page/en';
import { useWords } from '../words/words-context';

export interface SubmissionNoteProps {
  readonly submission: Submission;
}

type Part = 'changes' | Exclude<State, 'changes-requested'>;
const PART_OF: Readonly<Record<State, Part>> = {
  pending: 'pending',
  'changes-requested': 'changes',
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
  posted: 'posted',
};

/** Where a submitted draft stands, who said what, and what its author does next. */
export function SubmissionNote({ submission }: SubmissionNoteProps) {
  const words = useWords();
  const part = PART_OF[submission.state];
  const next: PageKey =
    part === 'pending' ? 'submission.pending.step' : (`submission.${part}.next` as const);
  const values = valuesOf(submission, words.at, words.say('submission.reviewer'));
  const reason = reasonOf(submission);
  const look = LOOK_OF[submission.state];
  return (
    <div class="gp-note" data-tone={look.tone}>
      <Icon name={look.icon} />
      <div class="gp-note-body">
        <p class="gp-note-title">
          <Phrase text={words.say(titleOf(part, values.time))} values={values} />
        </p>
        {reason && (
          <blockquote class="gp-said">
            <PlainText text={reason} />
          </blockquote>
        )}
        <p>
          <Phrase text={words.say(next)} values={values} />
        </p>
      </div>
    </div>
  );
}

function titleOf(part: Part, time: string): PageKey {
  return part === 'approved' && time === '' ? 'state.approved' : `submission.${part}`;
}

function valuesOf(submission: Submission, at: (time: number) => string, someone: string) {
  const end = receiptEnd(submission.receipt);
  return {
    group: submission.stages[submission.stage]?.group ?? '',
    step: submission.stage + 1,
    total: submission.stages.length,
    reviewer: submission.decisions.at(-1)?.reviewer.name ?? someone,
    time: end === undefined ? '' : at(end),
  };
}

/** Only the reason that belongs to the current text. */
function reasonOf(submission: Submission): string {
  const last = submission.decisions.at(-1);
  const isCurrent = last?.revision === currentRevision(submission).revision;
  const isAnswer = submission.state === 'changes-requested' || submission.state === 'refused';
  return last && isCurrent && isAnswer ? last.reason : '';
}
