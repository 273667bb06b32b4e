import { currentRevision, type State, type Submission } from '../../domain/submission';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { receiptEnd } from '../basic/receipt-end';
import { Said } from '../basic/said';
import { groupName } from '../basic/stage-words';
import { LOOK_OF } from '../basic/states';
import type { PageKey } from '../words/page/en';
import type { PageWords } from '../words/page-language';
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
  const next = nextOf(submission, part);
  const { time, ...values } = valuesOf(submission, words);
  const reason = reasonOf(submission);
  const look = LOOK_OF[submission.state];
  return (
    <div class="gp-note" data-tone={look.tone}>
      <Icon name={look.icon} />
      <div class="gp-note-body">
        <p class="gp-note-title">
          {/* A moment is our own words: its marks of direction are not a stranger's. */}
          <Phrase text={words.say(titleOf(part, time), { time })} values={values} />
        </p>
        {reason && <Said text={reason} />}
        <p>
          <Phrase text={words.say(next)} values={values} />
        </p>
      </div>
    </div>
  );
}

function nextOf(submission: Submission, part: Part): PageKey {
  if (part === 'pending') return 'submission.pending.step';
  return isPostedByAnother(submission) ? 'submission.approved.theirs' : `submission.${part}.next`;
}

/** Approved, and the receipt went to the person in whose name it is written. */
function isPostedByAnother({ state, poster, receipt, heldByStop }: Submission): boolean {
  return state === 'approved' && poster === 'principal' && !receipt && !heldByStop;
}

function titleOf(part: Part, time: string): PageKey {
  return part === 'approved' && time === '' ? 'state.approved' : `submission.${part}`;
}

function valuesOf(submission: Submission, words: PageWords) {
  const end = receiptEnd(submission.receipt);
  return {
    group: groupName(submission.stages[submission.stage]?.group ?? '', words),
    step: submission.stage + 1,
    total: submission.stages.length,
    reviewer: submission.decisions.at(-1)?.reviewer.name ?? words.say('submission.reviewer'),
    name: submission.principal?.name ?? '',
    time: end === undefined ? '' : words.at(end),
  };
}

/** Only the reason that belongs to the current text. */
function reasonOf(submission: Submission): string {
  const last = submission.decisions.at(-1);
  const isCurrent = last?.revision === currentRevision(submission).revision;
  const isAnswer = submission.state === 'changes-requested' || submission.state === 'refused';
  return last && isCurrent && isAnswer ? last.reason : '';
}
