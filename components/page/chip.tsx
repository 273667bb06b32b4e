import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { type ComposerState, LOOK_OF } from '../basic/states';
import { useWords } from '../words/words-context';

export interface ChipProps {
  readonly verdict: ComposerState;
  /** How many findings. */
  readonly count: number;
  /** The account that would post; empty where the page does not tell. */
  readonly accountName: string;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  /** Id of the card that it opens, in the same shadow root. */
  readonly controls?: string;
}

/** The small notice beside a composer. */
export function Chip({ verdict, count, accountName, expanded, onToggle, controls }: ChipProps) {
  const { say } = useWords();
  const look = LOOK_OF[verdict];
  return (
    <button
      type="button"
      class="gp-chip"
      data-tone={look.tone}
      data-state={verdict}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      onClick={onToggle}
    >
      <span class="gp-unseen">Guidepost: </span>
      <Icon name={look.icon} />
      <span class="gp-chip-word">{say(`state.${verdict}`)}</span>
      {count > 0 && (
        <span class="gp-chip-count">
          <span aria-hidden="true">{count}</span>
          <span class="gp-unseen">{say('chip.findings', { count })}</span>
        </span>
      )}
      {accountName && (
        <span class="gp-chip-account">
          <Phrase text={say('chip.as')} values={{ account: accountName }} />
        </span>
      )}
    </button>
  );
}
