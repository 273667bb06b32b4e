import { useState } from 'preact/hooks';
import type { BreakGlassEntry } from '../../domain/break-glass';
import { Button } from '../basic/button';
import { PlainText } from '../basic/plain-text';
import { ReasonField } from '../basic/reason-field';
import { Said } from '../basic/said';
import { useDeskWords } from '../words/words-context';

export interface GlassListProps {
  readonly entries: readonly BreakGlassEntry[];
  /** Id of who looks: nobody acknowledges their own. */
  readonly me: string;
  readonly now: number;
  readonly sending: boolean;
  readonly onAcknowledge: (submissionId: string, note: string) => void;
}

/** Posts that went out in an emergency, and wait for somebody to look into them. */
export function GlassList({ entries, ...rest }: GlassListProps) {
  const { say } = useDeskWords();
  if (entries.length === 0) return <p class="gp-soft">{say('glass.none')}</p>;
  return (
    <ul class="gp-list">
      {entries.map((entry) => (
        <GlassItem key={entry.submissionId} entry={entry} {...rest} />
      ))}
    </ul>
  );
}

function GlassItem(props: Omit<GlassListProps, 'entries'> & { entry: BreakGlassEntry }) {
  const { entry, me, now, sending, onAcknowledge } = props;
  const { say, ago } = useDeskWords();
  const [note, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  const press = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '') onAcknowledge(entry.submissionId, note.trim());
  };
  return (
    <li class="gp-draft">
      <div class="gp-row-head">
        <span class="gp-row-who">
          <PlainText text={entry.author.name} />
        </span>
        <time class="gp-soft" dateTime={entry.at}>
          {ago(entry.at, now)}
        </time>
      </div>
      <Said text={entry.reason} />
      {entry.author.id !== me && (
        <>
          <ReasonField
            label={say('glass.note')}
            value={note}
            onChange={write}
            rows={2}
            missing={isMissing ? say('acts.reason.missing') : undefined}
          />
          <div class="gp-actions">
            <Button look="main" disabled={sending} onPress={press}>
              {say('glass.acknowledge')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
