import { useWords } from '../words/words-context';
import { Icon } from './icon';
import { LOOK_OF, type ShownState } from './states';

export interface StateMarkProps {
  readonly state: ShownState;
}

/** A state as colour, shape and word. */
export function StateMark({ state }: StateMarkProps) {
  const { say } = useWords();
  const look = LOOK_OF[state];
  return (
    <span class="gp-mark" data-tone={look.tone}>
      <Icon name={look.icon} />
      <span>{say(`state.${state}`)}</span>
    </span>
  );
}
