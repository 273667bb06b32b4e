import { useId } from 'preact/hooks';

export interface MomentFieldProps {
  readonly label: string;
  /** As the browser's field has it, in the person's own time zone; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day and a time. */
export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const id = useId();
  return (
    <div class="gp-field">
      <label class="gp-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="gp-input"
        type="datetime-local"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** ISO 8601 in UTC; undefined where nothing was chosen. */
export function momentOf(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
