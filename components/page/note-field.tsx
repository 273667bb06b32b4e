import { useId } from 'preact/hooks';
import { useWords } from '../words/words-context';

export interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** Longest note the API takes. */
export const MAX_NOTE = 4000;

export function NoteField({ value, onChange }: NoteFieldProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="gp-field">
      <label class="gp-label" for={id}>
        {say('hold.note')}
      </label>
      <textarea
        id={id}
        class="gp-input"
        dir="auto"
        rows={2}
        maxLength={MAX_NOTE}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="gp-fine">{say('hold.private')}</p>
    </div>
  );
}
