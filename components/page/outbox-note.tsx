import type { Problem } from '../../domain/problem';
import { Icon } from '../basic/icon';
import { PlainText } from '../basic/plain-text';
import { useWords } from '../words/words-context';

/** `waiting`: tried again by itself. `refused`: the server said a final no. */
export interface InOutbox {
  readonly state: 'waiting' | 'refused';
  /** Why not yet, or why not. */
  readonly problem?: Problem | undefined;
}

export interface OutboxNoteProps {
  readonly row: InOutbox;
}

/** Where a draft stands that was submitted here and is not on the server. */
export function OutboxNote({ row }: OutboxNoteProps) {
  const words = useWords();
  const problem = row.problem && words.problem(row.problem);
  const isRefused = row.state === 'refused';
  return (
    <div
      class="gp-note"
      data-tone={isRefused ? 'stop' : 'wait'}
      role={isRefused ? 'alert' : 'status'}
    >
      <Icon name={isRefused ? 'stop' : 'turn'} />
      <div class="gp-note-body">
        <p class="gp-note-title">{words.say(isRefused ? 'outbox.refused' : 'hold.queued')}</p>
        {problem && (
          <p>
            <PlainText text={problem.what} /> <PlainText text={problem.cure} />
          </p>
        )}
      </div>
    </div>
  );
}
