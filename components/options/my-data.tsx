import type { Problem } from '../../domain/problem';
import { Button } from '../basic/button';
import { ProblemNote } from '../basic/problem-note';
import { useDeskWords } from '../words/words-context';

export interface MyDataProps {
  readonly busy: boolean;
  /** The file was handed to the browser. */
  readonly saved: boolean;
  readonly problem?: Problem | undefined;
  readonly onSave: () => void;
}

/** What the server holds about who asks, as a file. */
export function MyData({ busy, saved, problem, onSave }: MyDataProps) {
  const { say } = useDeskWords();
  return (
    <div class="gp-stack">
      <p class="gp-fine">{say('data.hint')}</p>
      <div class="gp-actions">
        <Button disabled={busy} onPress={onSave}>
          {say('data.save')}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {saved && (
        <p class="gp-soft" role="status">
          {say('data.saved')}
        </p>
      )}
    </div>
  );
}
