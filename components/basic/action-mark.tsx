import type { Action } from '../../domain/finding';
import { useWords } from '../words/words-context';
import { Icon } from './icon';
import { LOOK_OF_ACTION } from './states';

export interface ActionMarkProps {
  readonly action: Action;
}

/** What a finding asks for, as colour, shape and word. */
export function ActionMark({ action }: ActionMarkProps) {
  const { say } = useWords();
  const look = LOOK_OF_ACTION[action];
  return (
    <span class="gp-mark" data-tone={look.tone}>
      <Icon name={look.icon} />
      <span>{say(`action.${action}`)}</span>
    </span>
  );
}
