import { currentRevision, type Submission } from '../../domain/submission';
import { Icon, type IconName } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import { StageName } from '../basic/stage-name';
import type { Tone } from '../basic/states';
import { useDeskWords } from '../words/words-context';

export interface StageStepsProps {
  readonly submission: Submission;
}

type Place = 'done' | 'open' | 'next' | 'stopped';
const LOOK: Readonly<Record<Place, { tone: Tone; icon: IconName }>> = {
  done: { tone: 'good', icon: 'check' },
  open: { tone: 'wait', icon: 'clock' },
  next: { tone: 'quiet', icon: 'dashes' },
  stopped: { tone: 'quiet', icon: 'slash' },
};

/** The steps of an approval, in order: who, how many, and how far it is. */
export function StageSteps({ submission }: StageStepsProps) {
  const words = useDeskWords();
  return (
    <ol class="gp-steps">
      {submission.stages.map((stage, index) => {
        const place = placeOf(submission, index);
        return (
          <li
            key={stage.group}
            class="gp-step"
            data-tone={LOOK[place].tone}
            aria-current={place === 'open' ? 'step' : undefined}
          >
            <Icon name={LOOK[place].icon} />
            <span>
              <StageName stage={stage} />
              <span class="gp-soft"> {words.say(`stage.${place}`)}</span>
              <Approvers submission={submission} stage={index} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Approvers({ submission, stage }: { submission: Submission; stage: number }) {
  const { revision } = currentRevision(submission);
  const names = submission.decisions
    .filter((one) => one.revision === revision && one.stage === stage && one.verdict === 'approve')
    .map((one) => one.reviewer.name);
  if (names.length === 0) return null;
  return (
    <span class="gp-soft">
      {': '}
      <PlainText text={names.join(', ')} />
    </span>
  );
}

function placeOf({ state, stage }: Submission, index: number): Place {
  if (state === 'approved' || state === 'posted' || index < stage) return 'done';
  if (state !== 'pending') return 'stopped';
  return index === stage ? 'open' : 'next';
}
