import { Icon } from '../basic/icon';
import { useDeskWords } from '../words/words-context';

export interface DueMarkProps {
  /** ISO 8601; without it nothing is drawn. */
  readonly dueAt: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Until when it should be decided, or how late it is: by word and shape, not by colour alone. */
export function DueMark({ dueAt, now }: DueMarkProps) {
  const { say, ago, at } = useDeskWords();
  if (!dueAt) return null;
  const isLate = Date.parse(dueAt) <= now;
  return (
    <span class="gp-mark" data-tone={isLate ? 'stop' : 'quiet'} title={at(dueAt)}>
      <Icon name={isLate ? 'flag' : 'clock'} />
      <time dateTime={dueAt}>{say(isLate ? 'due.late' : 'due.in', { when: ago(dueAt, now) })}</time>
    </span>
  );
}
