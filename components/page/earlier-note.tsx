import { Button } from '../basic/button';
import { Icon } from '../basic/icon';
import { Said } from '../basic/said';
import { useWords } from '../words/words-context';

/** A draft's text from before Guidepost changed it. */
export interface EarlierText {
  readonly text: string;
  /** When it was kept: ISO 8601, UTC. */
  readonly at: string;
  readonly onCopy: () => void;
  /** Absent where it does not fit into the boxes that are there now. */
  readonly onPutBack?: (() => void) | undefined;
  readonly onForget: () => void;
}

export interface EarlierNoteProps {
  readonly earlier: EarlierText;
}

/** What stood in the editor before a change: to put back, to copy, or to delete. */
export function EarlierNote({ earlier }: EarlierNoteProps) {
  const { say, at } = useWords();
  const { onPutBack } = earlier;
  return (
    <div class="gp-note" data-tone="quiet">
      <Icon name="turn" />
      <div class="gp-note-body">
        <p class="gp-note-title">{say('earlier.title', { time: at(earlier.at) })}</p>
        <div class="gp-earlier">
          <Said text={earlier.text} />
        </div>
        <p class="gp-fine">{say('earlier.text')}</p>
        <div class="gp-actions">
          {onPutBack && <Button onPress={onPutBack}>{say('act.put-back')}</Button>}
          <Button onPress={earlier.onCopy}>{say('note.copy')}</Button>
          <Button look="quiet" onPress={earlier.onForget}>
            {say('act.forget')}
          </Button>
        </div>
      </div>
    </div>
  );
}
