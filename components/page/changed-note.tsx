import { ChangedText } from '../basic/changed-text';
import { Icon } from '../basic/icon';
import { useWords } from '../words/words-context';

export interface Changed {
  /** The approved text. */
  readonly before: string;
  /** The text now. */
  readonly after: string;
  /** An image or video is another one, came or went. */
  readonly media?: boolean;
}

export interface ChangedNoteProps {
  readonly changed: Changed;
}

export function ChangedNote({ changed }: ChangedNoteProps) {
  const { say } = useWords();
  return (
    <div class="gp-note" data-tone="care">
      <Icon name="pen" />
      <div class="gp-note-body">
        <p class="gp-note-title">{say('changed.title')}</p>
        <p>{say('changed.text')}</p>
        <ChangedParts changed={changed} />
      </div>
    </div>
  );
}

/** What is not as it was approved: files, words, or both. */
export function ChangedParts({ changed }: ChangedNoteProps) {
  const { say } = useWords();
  return (
    <>
      {changed.media && <p class="gp-changed-media">{say('changed.media')}</p>}
      {changed.before !== changed.after && (
        <ChangedText before={changed.before} after={changed.after} />
      )}
    </>
  );
}
