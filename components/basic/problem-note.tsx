import type { Problem } from '../../domain/problem';
import { useWords } from '../words/words-context';
import { Icon } from './icon';
import { PlainText } from './plain-text';

export interface ProblemNoteProps {
  readonly problem: Problem;
  /** Also show where it happened and the precise English text; for settings, not for authors. */
  readonly precise?: boolean;
  /** Guidepost tries again by itself: nothing is lost and nobody needs to be alarmed. */
  readonly waits?: boolean;
}

/** What went wrong and what to do now; read out when it appears. */
export function ProblemNote({ problem, precise = false, waits = false }: ProblemNoteProps) {
  const words = useWords();
  const { what, cure } = words.problem(problem);
  return (
    <div class="gp-note" data-tone={waits ? 'wait' : 'stop'} role={waits ? 'status' : 'alert'}>
      <Icon name={waits ? 'clock' : 'stop'} />
      <div class="gp-note-body">
        <p class="gp-note-title">
          <PlainText text={what} />
        </p>
        <p>
          <PlainText text={cure} />
        </p>
        {precise && (
          <p class="gp-fine" lang="en">
            <PlainText
              text={[problem.code, problem.detail, placeOf(problem)].filter(Boolean).join(' · ')}
            />
          </p>
        )}
      </div>
    </div>
  );
}

function placeOf(problem: Problem): string {
  return Object.entries(problem.where ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
